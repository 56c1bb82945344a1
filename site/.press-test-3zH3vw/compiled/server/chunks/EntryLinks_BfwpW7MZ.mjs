import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as $$EntryLink } from "./Page_j1clyIwj.mjs";
// src/components/EntryLinks.astro
createAstro("http://localhost:4321");
var $$EntryLinks = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$EntryLinks;
	const { entries, language } = Astro.props;
	return renderTemplate`${entries.length > 1 ? renderTemplate`${maybeRenderHead($$result)}<ul class="links">
    ${entries.map((entry) => renderTemplate`<li>
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": entry,
		"language": language
	})}
      </li>`)}
  </ul>` : entries.map((entry) => renderTemplate`${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": entry,
		"language": language
	})}`)}`;
}, "/work/wt/search/site/src/components/EntryLinks.astro", void 0);
export { $$EntryLinks as t };
