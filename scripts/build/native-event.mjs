/**
 * MooTools puts an `Event` of its own on the window, which no class can extend, and `@lit/context` extends it as soon as it is
 * loaded. The browser's own is what `CustomEvent` was made from.
 */
const QUESTION = /\/@lit\/context\/lib\/context-request-event\.js/;

export const nativeEvent = {
  name: 'civic-native-event',
  transform: {
    filter: { id: QUESTION },
    handler(code) {
      if (!/extends Event\b/.test(code)) throw new Error('@lit/context asks its questions in another way now.');
      return { code: code.replace(/extends Event\b/, 'extends Object.getPrototypeOf(CustomEvent)'), map: { mappings: '' } };
    },
  },
};
