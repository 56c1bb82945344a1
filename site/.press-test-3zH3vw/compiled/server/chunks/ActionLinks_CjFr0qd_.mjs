import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as $$EntryLink } from "./Page_j1clyIwj.mjs";
import { t as $$Text } from "./Text_CQBtPI6A.mjs";
// src/components/ActionLinks.astro
createAstro("http://localhost:4321");
var $$ActionLinks = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ActionLinks;
	const { actions, language } = Astro.props;
	return renderTemplate`${actions.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="items">
    ${actions.map(({ workshop, action }) => renderTemplate`<li>
        ${renderComponent($$result, "Text", $$Text, {
		"value": action.text,
		"lang": workshop.lang,
		"language": language
	})}
        <p class="notes">
          ${action.state && renderTemplate`<span>${language.label("workshop.agreed-action.state", action.state)}</span>`}
          <span>
            ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": workshop,
		"language": language
	})}
          </span>
        </p>
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/ActionLinks.astro", void 0);
export { $$ActionLinks as t };
