// @ts-check

/**
 * Gives an object a member. Assigning to `__proto__` would do something else.
 *
 * @param {Record<string, any>} object
 * @param {string} name
 * @param {unknown} value
 */
export function own(object, name, value) {
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  else object[name] = value;
}
