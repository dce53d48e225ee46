export const page: string = ""
export const style: string = ""
export const script: string = ""
