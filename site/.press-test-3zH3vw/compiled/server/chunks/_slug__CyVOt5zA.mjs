import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as $$EntryLink, n as $$Picture } from "./Page_j1clyIwj.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { t as $$FileList } from "./FileList_DCg7-qe4.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { t as $$People } from "./People_BieYNm46.mjs";
import { d as content, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/components/Slides.astro
createAstro("http://localhost:4321");
var $$Slides = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slides;
	const { slides = [], language } = Astro.props;
	const { headings, reader } = language.words;
	const nameOf = (at) => fillIn(reader.slide, {
		n: language.number(at + 1),
		total: language.number(slides.length)
	});
	return renderTemplate`${slides.length > 0 && renderTemplate`${maybeRenderHead($$result)}<div class="slides">
    <section class="slides-strip" tabindex="0"${addAttribute(headings.slides, "aria-label")}>
      <ol>
        ${slides.map((slide, at) => renderTemplate`<li${addAttribute(`slide-${at + 1}`, "id")}>
            <p class="notes">${nameOf(at)}</p>
            ${renderComponent($$result, "Picture", $$Picture, {
		"picture": slide,
		"language": language,
		"eager": at === 0,
		"opens": true
	})}
          </li>`)}
      </ol>
    </section>
    ${slides.length > 1 && renderTemplate`<nav${addAttribute(headings.slides, "aria-label")}>
        <ol>
          ${slides.map((_, at) => renderTemplate`<li>
              <a${addAttribute(`#slide-${at + 1}`, "href")}${addAttribute(nameOf(at), "aria-label")}>${language.number(at + 1)}</a>
            </li>`)}
        </ol>
      </nav>`}
  </div>`}`;
}, "/work/wt/search/site/src/components/Slides.astro", void 0);
// src/pages/[locale]/[presentations]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[presentations]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("presentation", Astro.params);
	const { headings, labels } = language.words;
	const workshop = content().entry("workshop", fields.workshop, entry.lang);
	const projects = content().entries("project", fields.projects, entry.lang);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.kind && language.label("presentation.kind", fields.kind)
	}, {
		"default": ($$result) => renderTemplate`
  
  ${renderComponent($$result, "Part", $$Part, { "title": headings.slides }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Slides", $$Slides, {
			"slides": fields.slides,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.speakers }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "People", $$People, {
			"people": fields.speakers,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.abstract }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.abstract })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.files }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "FileList", $$FileList, {
			"files": fields.files,
			"language": language
		})}
  ` })}
`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`${workshop && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.workshop }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
			"entry": workshop,
			"language": language
		})}
      ` })}`}${projects.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.projects }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": projects,
			"language": language
		})}
      ` })}`}${fields.language && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.language }, { "default": ($$result) => renderTemplate`${language.languageName(fields.language)}` })}`}${fields.slideCount !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.slideCount }, { "default": ($$result) => renderTemplate`${language.number(fields.slideCount)}` })}`}` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[presentations]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[presentations]/[slug].astro";
var $$url = "/[locale]/[presentations]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[presentations]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
