import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { t as $$ActionLinks } from "./ActionLinks_CjFr0qd_.mjs";
// src/components/Deliveries.astro
createAstro("http://localhost:4321");
var $$Deliveries = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Deliveries;
	const { path, entry, language } = Astro.props;
	const list = path.slice(8);
	const actions = content().referrers("workshop", path, entry, language.code).flatMap((workshop) => (workshop.fields.actions ?? []).filter((action) => action[list]?.includes(entry.id)).map((action) => ({
		workshop,
		action
	})));
	return renderTemplate`${renderComponent($$result, "ActionLinks", $$ActionLinks, {
		"actions": actions,
		"language": language
	})}`;
}, "/work/wt/search/site/src/components/Deliveries.astro", void 0);
export { $$Deliveries as t };
