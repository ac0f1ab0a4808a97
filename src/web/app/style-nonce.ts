declare global {
  /** Where the libraries below Mantine look for the nonce of the styles they put into the page. */
  var __webpack_nonce__: string | undefined;
}

/** The nonce under which our scripts may put styles into this page (content security policy); '' where the page has none. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

globalThis.__webpack_nonce__ = styleNonce;
