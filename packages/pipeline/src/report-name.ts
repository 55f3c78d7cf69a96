/** File name of the HTML report, below the output folder. */
export const REPORT = 'report.html'
