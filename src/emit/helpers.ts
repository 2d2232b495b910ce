/** The object's own property, whatever it inherits: for files of any output that name it. */
export const ownValue = `
/** The object's own property: every object seems to have one of this name. */
function ownValue<T extends object, K extends keyof T>(object: T, name: K): T[K] | undefined {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
}`;
