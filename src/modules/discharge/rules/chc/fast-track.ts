/**
 * CHC-02 (verified): the completed fast track tool is enough by itself, without checklist or full assessment, and the
 * decision then is eligible, without delay.
 */
export const fastTrack = (
  tool: 'completed' | 'not completed',
): { canProceed: boolean; decision: 'eligible' | null } =>
  tool === 'completed' ? { canProceed: true, decision: 'eligible' } : { canProceed: false, decision: null }
