/** The package's own build for browsers, which has no types of its own. */
declare module 'mammoth/mammoth.browser.min.js' {
  import mammoth from 'mammoth'
  export default mammoth
}
