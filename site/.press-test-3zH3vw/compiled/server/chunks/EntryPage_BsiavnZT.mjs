import { a as Fragment, c as renderSlot, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as renderScript } from "./script_CcuC8MMy.mjs";
import { n as $$Picture, t as $$Page } from "./Page_j1clyIwj.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as formatDate } from "./format-date_DHkZU6pn.mjs";
import { c as sectionPath, i as homePath, n as entryPath, t as entryAlternates } from "./addresses_DhcJY71i.mjs";
// src/components/PartialDate.astro
createAstro("http://localhost:4321");
var $$PartialDate = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PartialDate;
	const { date, language } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<time${addAttribute(date, "datetime")}>${formatDate(language, date)}</time>`;
}, "/work/wt/search/site/src/components/PartialDate.astro", void 0);
// src/components/Gallery.astro
createAstro("http://localhost:4321");
var $$Gallery = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Gallery;
	const { pictures = [], language } = Astro.props;
	const { close, zoom, previous, next, failed } = language.words.gallery;
	return renderTemplate`${pictures.length > 0 && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`
    ${maybeRenderHead($$result)}<div class="pictures" data-gallery${addAttribute(close, "data-close")}${addAttribute(zoom, "data-zoom")}${addAttribute(previous, "data-previous")}${addAttribute(next, "data-next")}${addAttribute(failed, "data-failed")}>
      ${pictures.map((picture) => renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"picture": picture,
		"language": language,
		"place": "tile",
		"opens": true
	})}`)}
    </div>
    ${renderScript($$result, "/work/wt/search/site/src/components/Gallery.astro?astro&type=script&index=0&lang.ts")}` })}`}`;
}, "/work/wt/search/site/src/components/Gallery.astro", void 0);
// src/components/SourceNote.astro
createAstro("http://localhost:4321");
var $$SourceNote = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SourceNote;
	const { source = {}, language, level = 2 } = Astro.props;
	const { headings, labels } = language.words;
	return renderTemplate`${renderComponent($$result, "Part", $$Part, {
		"title": headings.source,
		"level": level
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "Text", $$Text, { "value": source.note })}
  ${source.url && renderTemplate`${maybeRenderHead($$result)}<p class="source">
      <a${addAttribute(source.url, "href")} rel="external">${source.url}</a>
    </p>`}${renderComponent($$result, "Facts", $$Facts, {}, { "default": ($$result) => renderTemplate`${source.retrievedOn && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.retrieved }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "PartialDate", $$PartialDate, {
		"date": source.retrievedOn,
		"language": language
	})}
      ` })}`}` })}
` })}`;
}, "/work/wt/search/site/src/components/SourceNote.astro", void 0);
// src/layouts/EntryPage.astro
createAstro("http://localhost:4321");
var $$EntryPage = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$EntryPage;
	const { entry, language, kicker } = Astro.props;
	const { title, summary, cover, gallery, source } = entry.fields;
	const { headings, sections, site } = language.words;
	const drawn = await Astro.slots.render("cover");
	const section = entry.type === "page" ? void 0 : entry.type;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"title": title,
		"description": summary,
		"path": entryPath(entry),
		"alternates": entryAlternates(entry),
		"section": section
	}, { "default": ($$result) => renderTemplate`
  ${maybeRenderHead($$result)}<article class="entry">
    <header class="entry-header">
      ${section && renderTemplate`<nav class="breadcrumb"${addAttribute(site.breadcrumb, "aria-label")}>
          <ol>
            <li>
              <a${addAttribute(homePath(language.code), "href")}>${site.home}</a>
            </li>
            <li>
              <a${addAttribute(sectionPath(language, section), "href")}>${sections[section].title}</a>
            </li>
          </ol>
        </nav>`}
      ${kicker && renderTemplate`<p class="kicker">${kicker}</p>`}
      <h1>${title}</h1>
      ${summary && renderTemplate`<p class="lead text">${summary}</p>`}
    </header>
    ${cover ? renderTemplate`<div class="cover">
        ${renderComponent($$result, "Picture", $$Picture, {
		"picture": cover,
		"language": language,
		"place": "cover",
		"eager": true
	})}
      </div>` : drawn?.trim() && renderTemplate`<div class="cover-drawn">${unescapeHTML(drawn)}</div>`}
    ${renderSlot($$result, $$slots["facts"])}
    <div class="entry-text">
      ${renderSlot($$result, $$slots["default"])}
      ${renderComponent($$result, "Part", $$Part, { "title": headings.gallery }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "Gallery", $$Gallery, {
		"pictures": gallery,
		"language": language
	})}
      ` })}
      ${renderComponent($$result, "SourceNote", $$SourceNote, {
		"source": source,
		"language": language
	})}
    </div>
  </article>
` })}`;
}, "/work/wt/search/site/src/layouts/EntryPage.astro", void 0);
export { $$SourceNote as n, $$PartialDate as r, $$EntryPage as t };
