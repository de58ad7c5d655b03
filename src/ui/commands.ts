/** Commands of the editor client alone; those the server names too are in `COMMANDS` of the protocol. */
export const UI_COMMANDS = {
  openPlace: "hiyari.openPlace",
  scanWorkspace: "hiyari.scanWorkspace",
  scanChangedFiles: "hiyari.scanChangedFiles",
  groupByIncident: "hiyari.groupByIncident",
  groupByRule: "hiyari.groupByRule",
  groupByFile: "hiyari.groupByFile",
  filterFindings: "hiyari.filterFindings",
  clearFilter: "hiyari.clearFilter",
  clearFindings: "hiyari.clearFindings",
  showAccepted: "hiyari.showAccepted",
  hideAccepted: "hiyari.hideAccepted",
  acceptFindings: "hiyari.acceptFindings",
  exportReport: "hiyari.exportReport",
  showIncidentOfFinding: "hiyari.showIncidentOfFinding",
  copyFinding: "hiyari.copyFinding",
} as const;
