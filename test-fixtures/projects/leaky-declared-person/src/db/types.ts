export interface Row {
  id: number;
  shimei: string;
  denwa: string;
  jusho: string;
}
