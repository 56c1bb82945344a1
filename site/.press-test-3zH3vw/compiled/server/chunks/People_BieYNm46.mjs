import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { u as $$PersonName } from "./Page_j1clyIwj.mjs";
import { t as $$PersonPhoto } from "./PersonPhoto_D3JPnvVT.mjs";
// src/components/People.astro
createAstro("http://localhost:4321");
var $$People = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$People;
	const { people = [], language } = Astro.props;
	const shown = people.map(({ name, role, person: id, organisation }) => ({
		name,
		role,
		person: content().entry("person", id, language.code),
		organisation: content().entry("partner", organisation, language.code)
	})).filter(({ name, person, role }) => name ?? person ?? role);
	return renderTemplate`${shown.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="people">
    ${shown.map((one) => renderTemplate`<li>
        ${renderComponent($$result, "PersonPhoto", $$PersonPhoto, {
		"person": one.person,
		"language": language
	})}
        ${renderComponent($$result, "PersonName", $$PersonName, {
		...one,
		"language": language
	})}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/People.astro", void 0);
export { $$People as t };
