import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as describeCoordinates } from "./describe-place_4Nnt8G0W.mjs";
import { r as $$Fact } from "./Text_CQBtPI6A.mjs";
// src/components/PlaceFacts.astro
createAstro("http://localhost:4321");
var $$PlaceFacts = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PlaceFacts;
	const { place = {}, language } = Astro.props;
	const { labels } = language.words;
	const coordinates = describeCoordinates(place);
	return renderTemplate`${place.venue && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.venue }, { "default": ($$result) => renderTemplate`${place.venue}` })}`}
${place.town && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.town }, { "default": ($$result) => renderTemplate`${place.town}` })}`}
${place.municipality && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.municipality }, { "default": ($$result) => renderTemplate`${place.municipality}` })}`}
${place.region && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.region }, { "default": ($$result) => renderTemplate`${place.region}` })}`}
${place.country && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.country }, { "default": ($$result) => renderTemplate`${language.country(place.country)}` })}`}
${coordinates && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.coordinates }, { "default": ($$result) => renderTemplate`${coordinates}` })}`}`;
}, "/work/wt/search/site/src/components/PlaceFacts.astro", void 0);
export { $$PlaceFacts as t };
