export const reviewAddress = (stayId: string, back?: string): string =>
  `/stays/${stayId}/out-of-area/review${back ? `?back=${encodeURIComponent(back)}` : ''}`
export const endAddress = (stayId: string): string => `/stays/${stayId}/out-of-area/end`
export const markAddress = (stayId: string, back: string): string =>
  `/stays/${stayId}/out-of-area?back=${encodeURIComponent(back)}`
