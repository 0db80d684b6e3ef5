/** What a page imports from npm to let its citizens sign in without a server of its own. */
export { OidcSignIn } from '../../src/adapter/oidc/oidc-sign-in.ts';
export { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
