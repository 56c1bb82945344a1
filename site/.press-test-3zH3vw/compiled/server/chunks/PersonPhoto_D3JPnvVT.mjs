import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { m as personDetails, n as $$Picture } from "./Page_j1clyIwj.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
// src/components/PersonPhoto.astro
createAstro("http://localhost:4321");
var $$PersonPhoto = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PersonPhoto;
	const { person, language } = Astro.props;
	const photo = person && personDetails(person.fields, content().today).photo;
	return renderTemplate`${photo && renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"picture": photo,
		"language": language,
		"place": "portrait"
	})}`}`;
}, "/work/wt/search/site/src/components/PersonPhoto.astro", void 0);
export { $$PersonPhoto as t };
