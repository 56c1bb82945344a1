import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { m as personDetails, p as $$ContactDetails, u as $$PersonName } from "./Page_j1clyIwj.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { t as $$AliasesFact } from "./AliasesFact_O32vO7OU.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { n as $$Facts, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$PersonPhoto } from "./PersonPhoto_D3JPnvVT.mjs";
// src/components/PersonCard.astro
createAstro("http://localhost:4321");
var $$PersonCard = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PersonCard;
	const { person, language, at } = Astro.props;
	const { fields } = person;
	const { phone, email } = personDetails(fields, content().today);
	const organisations = content().entries("partner", fields.partners, language.code).filter(({ id }) => id !== at);
	return renderTemplate`${renderComponent($$result, "PersonPhoto", $$PersonPhoto, {
		"person": person,
		"language": language
	})}
${renderComponent($$result, "PersonName", $$PersonName, {
		"person": person,
		"language": language
	})}
${organisations.length > 0 && renderTemplate`${maybeRenderHead($$result)}<div class="organisation">
    ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
		"entries": organisations,
		"language": language
	})}
  </div>`}
${renderComponent($$result, "Text", $$Text, {
		"value": fields.summary,
		"lang": person.lang,
		"language": language
	})}
${renderComponent($$result, "Facts", $$Facts, {}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "AliasesFact", $$AliasesFact, {
		"of": fields,
		"language": language
	})}
` })}
${renderComponent($$result, "ContactDetails", $$ContactDetails, {
		"phone": phone,
		"email": email,
		"url": fields.website,
		"language": language
	})}`;
}, "/work/wt/search/site/src/components/PersonCard.astro", void 0);
export { $$PersonCard as t };
