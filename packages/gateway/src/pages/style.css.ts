/**
 * The one look of the pages that a platform's customer or a candidate meets. They are shown in a pop-up of 600 by some
 * 350 pixels, in frames and on telephones, so: no fixed heights, nothing from elsewhere, light and dark.
 */
export const style = `
:root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--soft:#59636e;--line:#d1d9e0;--field:#fff;--accent:#0b5cad;
--accent-text:#fff;--note:#eef5fc;--alert:#fdecea;--alert-line:#c4362b}
@media(prefers-color-scheme:dark){:root{--page:#16191d;--text:#eceff3;--soft:#a4adb8;--line:#3b434d;--field:#1f242a;
--accent:#7db8f2;--accent-text:#0d1722;--note:#1c2a38;--alert:#3a1f1d;--alert-line:#f08a80}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.4 system-ui,-apple-system,"Segoe UI",sans-serif;
overflow-wrap:anywhere}
main{max-width:36rem;margin:0 auto;padding:.8rem 1.25rem 1rem}
h1{font-size:1.2rem;line-height:1.3;margin:0 0 .4rem}
p,ul,dl{margin:0 0 .5rem}
ul{padding-left:1.2rem}
li{margin:.1rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem}
dt{color:var(--soft)}
dd{margin:0;font-weight:600}
a{color:var(--accent)}
label{display:block;font-weight:600;margin:0 0 .15rem}
input{width:100%;font:inherit;color:inherit;background:var(--field);border:1px solid var(--soft);border-radius:6px;
padding:.45rem .6rem}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.5rem .9rem;margin:0 0 .75rem}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .75rem;margin:.75rem 0 0}
button,.button{display:inline-block;font:inherit;font-weight:600;border:1px solid var(--accent);border-radius:6px;
padding:.45rem 1rem;background:var(--accent);color:var(--accent-text);cursor:pointer;text-decoration:none}
button.second{background:transparent;color:var(--accent)}
button.link{border:0;background:none;padding:0;color:var(--accent);font-weight:400;text-decoration:underline}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft);font-size:.875rem;font-weight:400}
.note,.alert{border-left:4px solid var(--accent);background:var(--note);padding:.5rem .75rem;border-radius:4px}
.alert{border-color:var(--alert-line);background:var(--alert)}
.inline{display:inline}
.stay{position:sticky;bottom:0;background:var(--page);padding:.1rem 0 .75rem;margin-bottom:-.75rem}
@media(max-width:28rem){dl{grid-template-columns:1fr}dd{margin-bottom:.3rem}}
.qr{width:9rem;height:9rem;background:#fff;padding:.4rem;border-radius:6px;float:right;margin:0 0 .5rem .9rem}
.qr svg{display:block;width:100%;height:100%}
code{font:600 .95rem/1.4 ui-monospace,monospace}
@media(prefers-reduced-motion:no-preference){button,.button{transition:filter .15s}button:hover,.button:hover{filter:brightness(1.1)}}
`
