/** The sum of a run where nothing differs. */
export function upToDate(files: number): string {
  return files === 1 ? "1 file is up to date." : `${files} files are up to date.`;
}
