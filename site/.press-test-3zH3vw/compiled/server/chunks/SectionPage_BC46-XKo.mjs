import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { c as sectionPath, s as sectionAlternates } from "./addresses_DhcJY71i.mjs";
import { t as $$Page } from "./Page_j1clyIwj.mjs";
// src/layouts/SectionPage.astro
createAstro("http://localhost:4321");
var $$SectionPage = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SectionPage;
	const { language, section } = Astro.props;
	const { sections, site } = language.words;
	const list = await Astro.slots.render("default");
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"title": sections[section].title,
		"path": sectionPath(language, section),
		"alternates": sectionAlternates(section),
		"section": section
	}, { "default": ($$result) => renderTemplate`
  ${maybeRenderHead($$result)}<div class="listing">
    <h1>${sections[section].title}</h1>
    ${list?.trim() ? renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": async ($$result) => renderTemplate`${unescapeHTML(list)}` })}` : renderTemplate`<p class="not-stated">${site.empty}</p>`}
  </div>
` })}`;
}, "/work/wt/search/site/src/layouts/SectionPage.astro", void 0);
export { $$SectionPage as t };
