import type { PrintedMilestones } from '../../plans/printed.ts'
import { hospitalTransfer } from './hospital-transfer.ts'
import { urgentResponse } from './urgent-response.ts'

export const milestones: PrintedMilestones[] = [...urgentResponse, ...hospitalTransfer]
