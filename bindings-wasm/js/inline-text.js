// @ts-check

/**
 * The bytes of a module that is in the code.
 *
 * @param {string} base64
 */
export const decoded = (base64) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
