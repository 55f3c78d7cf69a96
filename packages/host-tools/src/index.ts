
export {}
