import { a as Fragment, c as renderSlot, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute, p as renderHead, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$Head } from "./Head_DBH0WyDw.mjs";
import { c as sectionPath, d as content, i as homePath, l as sectionsOf, n as entryPath, o as searchPath, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as siteSettings } from "./site-settings_Dgfn8B1_.mjs";
// src/content/consent.ts
/** Whether what a consent covers may be shown today. On the day it expires it no longer may. */
function isConsented(consent, expiresOn, today) {
	return consent === true && (expiresOn === void 0 || today < expiresOn);
}
/** A person's phone, e-mail and photo, each only with its own valid consent. */
function personDetails(person, today) {
	const allowed = (consent) => isConsented(consent, person.consentExpiresOn, today);
	return {
		phone: allowed(person.consentPhone) ? person.phone : void 0,
		email: allowed(person.consentEmail) ? person.email : void 0,
		photo: allowed(person.consentPhoto) ? person.photo : void 0
	};
}
/** A contact's phone and e-mail with the contact's own consent, else the person's with theirs. */
function contactDetails(contact, person, today) {
	const own = isConsented(contact.consent, contact.consentExpiresOn, today) ? contact : {};
	const theirs = person ? personDetails(person, today) : {};
	return {
		phone: own.phone ?? theirs.phone,
		email: own.email ?? theirs.email
	};
}
// src/components/ContactDetails.astro
createAstro("http://localhost:4321");
var $$ContactDetails = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ContactDetails;
	const { phone, email, url, language } = Astro.props;
	const { labels } = language.words;
	return renderTemplate`${renderComponent($$result, "Facts", $$Facts, {}, { "default": ($$result) => renderTemplate`${phone && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.phone }, { "default": ($$result) => renderTemplate`
      ${maybeRenderHead($$result)}<a${addAttribute(`tel:${phone.replaceAll(/[^\d+]/g, "")}`, "href")}>${phone}</a>
    ` })}`}${email && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.email }, { "default": ($$result) => renderTemplate`
      <a${addAttribute(`mailto:${email}`, "href")}>${email}</a>
    ` })}`}${url && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.website }, { "default": ($$result) => renderTemplate`
      <a${addAttribute(url, "href")} rel="external">${url}</a>
    ` })}`}` })}`;
}, "/work/wt/search/site/src/components/ContactDetails.astro", void 0);
// src/components/InLanguage.astro
createAstro("http://localhost:4321");
var $$InLanguage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$InLanguage;
	const { code, language } = Astro.props;
	const notice = fillIn(language.words.site.inLanguage, { language: language.languageName(code) });
	return renderTemplate`${maybeRenderHead($$result)}<span class="in-language">${` (${notice})`}</span>`;
}, "/work/wt/search/site/src/components/InLanguage.astro", void 0);
// src/components/EntryLink.astro
createAstro("http://localhost:4321");
var $$EntryLink = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$EntryLink;
	const { entry, language } = Astro.props;
	const href = entryPath(entry);
	const foreign = language.foreign(entry.lang);
	return renderTemplate`${href ? renderTemplate`${maybeRenderHead($$result)}<a${addAttribute(href, "href")}${addAttribute(foreign, "lang")}${addAttribute(foreign, "hreflang")}>${entry.fields.title}</a>` : renderTemplate`<span${addAttribute(foreign, "lang")}>${entry.fields.title}</span>`}
${foreign && renderTemplate`${renderComponent($$result, "InLanguage", $$InLanguage, {
		"code": foreign,
		"language": language
	})}`}`;
}, "/work/wt/search/site/src/components/EntryLink.astro", void 0);
// src/components/PersonName.astro
createAstro("http://localhost:4321");
var $$PersonName = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PersonName;
	const { name, person, role, organisation, language } = Astro.props;
	const foreign = person && language.foreign(person.lang);
	const shownName = name ?? person?.fields.title;
	const shownRole = role ?? person?.fields.role;
	const isForeign = foreign !== void 0 && (!name || !role && shownRole !== void 0);
	return renderTemplate`${maybeRenderHead($$result)}<span class="person">
  ${shownName && renderTemplate`<strong${addAttribute(name ? void 0 : foreign, "lang")}>${shownName}</strong>`}
  ${shownRole && renderTemplate`<span class="role"${addAttribute(role ? void 0 : foreign, "lang")}>${shownRole}</span>`}
  ${isForeign && renderTemplate`${renderComponent($$result, "InLanguage", $$InLanguage, {
		"code": foreign,
		"language": language
	})}`}
  ${organisation && renderTemplate`<span class="organisation">
      ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": organisation,
		"language": language
	})}
    </span>`}
</span>`;
}, "/work/wt/search/site/src/components/PersonName.astro", void 0);
// src/components/Contacts.astro
createAstro("http://localhost:4321");
var $$Contacts = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Contacts;
	const { contacts = [], language } = Astro.props;
	const shown = contacts.map((contact) => {
		const person = content().entry("person", contact.person, language.code);
		return {
			contact,
			person,
			details: contactDetails(contact, person?.fields, content().today)
		};
	}).filter(({ contact, person, details }) => contact.name ?? person ?? contact.organisation ?? contact.url ?? details.phone ?? details.email);
	return renderTemplate`${shown.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="contacts">
    ${shown.map(({ contact, person, details }) => renderTemplate`<li>
        ${(contact.name || person) && renderTemplate`${renderComponent($$result, "PersonName", $$PersonName, {
		"name": contact.name,
		"person": person,
		"role": contact.role,
		"language": language
	})}`}
        ${contact.organisation && renderTemplate`<span class="organisation">${contact.organisation}</span>`}
        ${renderComponent($$result, "ContactDetails", $$ContactDetails, {
		...details,
		"url": contact.url,
		"language": language
	})}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Contacts.astro", void 0);
// src/body/escape-html.ts
var special = /[&<>"'\r]/;
var entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;",
	"\r": "&#13;"
};
/** The text for use in HTML, between tags and in quoted attributes; unescaped it is the same again. */
function escapeHtml(text) {
	return special.test(text) ? text.replace(/[&<>"'\r]/g, (found) => entities[found]) : text;
}
// ../cms/src/body/body.ts
/** What one body may hold at most; far above any report, low enough to check and render at once. */
var bodyLimits = {
	depth: 24,
	nodes: 2e4,
	/** UTF-16 units of all text, footnotes, captions and links together. */
	text: 5e5,
	marker: 20,
	href: 2e3,
	span: 100,
	/** Problems reported at once. */
	problems: 20
};
/** Whether a link may be stored: http, https, mailto, tel or a path on this site, without blanks. */
function isSafeHref(href) {
	return href.length <= bodyLimits.href && /^(?:https?:\/\/[^\s/\\]|mailto:[^\s]|tel:[^\s]|\/(?![/\\]))/i.test(href) && !/[\s\\<>"\u0000-\u001f\u007f]/.test(href);
}
bodyLimits.span, bodyLimits.span;
// src/body/link-urls.ts
/** An address ends at white space, quotes, angle brackets and invisible characters. */
var bareUrl = /\bhttps?:\/\/[^\s<>"„“”‚‘’«»‹›\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+/gi;
var closers = {
	")": "(",
	"]": "[",
	"}": "{"
};
/** Escaped text in which bare addresses are links; `openLink` gives a link's first tag. */
function linkUrls(text, openLink) {
	if (!text.includes("://")) return escapeHtml(text);
	let html = "";
	let from = 0;
	for (const { 0: found, index } of text.matchAll(bareUrl)) {
		if (found.length > bodyLimits.href) continue;
		const url = withoutTrailingPunctuation(found);
		if (!isSafeHref(url)) continue;
		html += `${escapeHtml(text.slice(from, index))}${openLink(url)}${escapeHtml(url)}</a>`;
		from = index + url.length;
	}
	return html + escapeHtml(text.slice(from));
}
/** What ends the sentence is not the address's; a closing bracket is, when it was opened inside. */
function withoutTrailingPunctuation(url) {
	let end = url.length;
	for (; end > 0; end--) {
		const last = url[end - 1];
		const opener = closers[last];
		if (opener) {
			const inside = url.slice(0, end);
			if (inside.split(opener).length >= inside.split(last).length) break;
		} else if (!/[.,;:!?'*…–—|]/.test(last)) break;
	}
	return url.slice(0, end);
}
// src/body/render-picture.ts
/** A figure with its words, or its alt text where there is no picture to show; `openLink` gives a link's first tag. */
function renderPicture({ attrs }, { file, missing, words }, openLink) {
	const picture = file(attrs.file);
	const shown = picture ? renderImage(picture, attrs.alt) : renderMissing(missing?.(attrs.file), attrs.alt || words.missingPicture);
	const caption = attrs.caption && `<p>${linkUrls(attrs.caption, openLink)}</p>`;
	const credit = attrs.credit && `<p class="credit">${linkUrls(attrs.credit, openLink)}</p>`;
	return `<figure>${shown}${caption || credit ? `<figcaption>${caption}${credit}</figcaption>` : ""}</figure>`;
}
/** An image with all its forms. The first picture of a page is `eager`. */
function renderImage(picture, alt, eager = false) {
	const { src, srcset, sizes, width, height, sources = [] } = picture;
	const loading = eager ? "loading=\"eager\" fetchpriority=\"high\"" : "loading=\"lazy\"";
	const image = `<img${attribute("src", src)}${attribute("srcset", srcset)}${attribute("sizes", sizes)}${attribute("width", width)}${attribute("height", height)} alt="${escapeHtml(alt)}" ${loading} decoding="async">`;
	if (sources.length === 0) return image;
	return `<picture>${sources.map((source) => `<source${attribute("type", source.type)}${attribute("srcset", source.srcset)}${attribute("sizes", sizes)}>`).join("")}${image}</picture>`;
}
/** Words in the place of a picture, which keeps its proportions: nothing on the page moves once it is there. */
function renderMissing({ width, height } = {}, words) {
	return `<div class="picture-missing">${width && height ? `<svg viewBox="0 0 ${width} ${height}"${attribute("width", width)}${attribute("height", height)} aria-hidden="true"></svg>` : ""}<p>${escapeHtml(words)}</p></div>`;
}
var attribute = (name, value) => value === void 0 ? "" : ` ${name}="${escapeHtml(String(value))}"`;
// src/content/body-picture.ts
/** How wide a picture stands on a page, in the words of `sizes`; kept true to `styles/layout.css` and `covers.css`. */
var SIZES = {
	/** As wide as the text. */
	text: "(min-width: 66rem) 40rem, (min-width: 50rem) 46rem, calc(100vw - 2rem)",
	/** Across the text and the facts beside it, at the head of an entry. */
	cover: "(min-width: 78rem) 58rem, (min-width: 66rem) calc(100vw - 20rem), calc(100vw - 2rem)",
	/** One of several beside each other. */
	tile: "(min-width: 66rem) 20rem, (min-width: 50rem) 22.5rem, (min-width: 36rem) calc(50vw - 2rem), calc(100vw - 2rem)",
	portrait: "9rem",
	logo: "12rem"
};
/** What browsers that know nothing of `srcset` get is about this wide, in pixels. */
var USUAL_WIDTH = 900;
/** The picture of an uploaded file as an `img` needs it, or nothing when there is none to show. */
function bodyPicture(id, place = "text") {
	const picture = content().file(id)?.picture;
	const usual = picture?.variants.find(({ width }) => width >= USUAL_WIDTH) ?? picture?.variants.at(-1);
	if (!picture || !usual) return void 0;
	return {
		src: usual.href,
		width: picture.width,
		height: picture.height,
		srcset: srcset(picture.variants),
		sizes: SIZES[place],
		sources: picture.avif.length > 0 ? [{
			type: "image/avif",
			srcset: srcset(picture.avif)
		}] : []
	};
}
/** The size that a missing picture would have, as far as anybody knows. */
var missingSize = (id) => content().lostFile(id);
var srcset = (variants) => variants.map(({ href, width }) => `${href} ${width}w`).join(", ");
// src/components/Picture.astro
createAstro("http://localhost:4321");
var $$Picture = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Picture;
	const { picture, language, place, eager = false, opens = false } = Astro.props;
	const { file: id, alt = "" } = picture;
	const { gallery, labels, messages, site } = language.words;
	const image = id === void 0 ? void 0 : bodyPicture(id, place);
	const html = image ? renderImage(image, alt, eager) : renderMissing(id === void 0 ? {} : missingSize(id), alt || messages.missingPicture);
	const large = opens ? content().file(id)?.picture : void 0;
	const widest = large?.variants.at(-1);
	const credit = [picture.credit, picture.licence && fillIn(site.colon, {
		label: labels.licence,
		value: picture.licence
	})].filter(Boolean);
	return renderTemplate`${maybeRenderHead($$result)}<figure class="picture">
  ${large && widest ? renderTemplate`<a class="large"${addAttribute(widest.href, "href")}${addAttribute(alt ? void 0 : gallery.open, "aria-label")}${addAttribute(widest.width, "data-pswp-width")}${addAttribute(Math.round(widest.width * large.height / large.width), "data-pswp-height")}>${unescapeHTML(html)}</a>` : renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${unescapeHTML(html)}` })}`}
  ${(picture.caption || credit.length > 0) && renderTemplate`<figcaption>
      ${picture.caption && renderTemplate`<p class="text">${picture.caption}</p>`}
      ${credit.length > 0 && renderTemplate`<p class="credit">${credit.join(" · ")}</p>`}
    </figcaption>`}
</figure>`;
}, "/work/wt/search/site/src/components/Picture.astro", void 0);
// src/components/SiteFooter.astro
createAstro("http://localhost:4321");
var $$SiteFooter = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SiteFooter;
	const { language } = Astro.props;
	const settings = siteSettings(language);
	const order = content().schema("page").attributes.get("purpose")?.enum ?? [];
	const rank = (purpose = "other") => order.indexOf(purpose);
	const pages = content().list("page", language.code).toSorted((one, other) => rank(one.fields.purpose) - rank(other.fields.purpose));
	return renderTemplate`${maybeRenderHead($$result)}<footer class="site-footer">
  <ul class="links">
    ${pages.map((entry) => renderTemplate`<li>
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": entry,
		"language": language
	})}
      </li>`)}
    <li>
      <a href="/">${language.words.site.languages}</a>
    </li>
  </ul>
  ${settings.logo && renderTemplate`<div class="site-logo">
      ${renderComponent($$result, "Picture", $$Picture, {
		"picture": settings.logo,
		"language": language,
		"place": "logo"
	})}
    </div>`}
  ${renderComponent($$result, "Text", $$Text, {
		"value": settings.footer,
		"lang": settings.lang,
		"language": language
	})}
  ${renderComponent($$result, "Contacts", $$Contacts, {
		"contacts": settings.contacts,
		"language": language
	})}
</footer>`;
}, "/work/wt/search/site/src/components/SiteFooter.astro", void 0);
// src/components/LanguageSwitcher.astro
createAstro("http://localhost:4321");
var $$LanguageSwitcher = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$LanguageSwitcher;
	const { alternates, language } = Astro.props;
	return renderTemplate`${alternates.length > 1 && renderTemplate`${maybeRenderHead($$result)}<nav class="languages"${addAttribute(language.words.site.otherLanguages, "aria-label")}>
    <ul>
      ${alternates.map(({ lang, path }) => renderTemplate`<li>
          <a${addAttribute(path, "href")}${addAttribute(lang, "lang")}${addAttribute(lang, "hreflang")}${addAttribute(lang === language.code ? "page" : void 0, "aria-current")}>${content().language(lang).name}</a>
        </li>`)}
    </ul>
  </nav>`}`;
}, "/work/wt/search/site/src/components/LanguageSwitcher.astro", void 0);
// src/components/SearchForm.astro
createAstro("http://localhost:4321");
var $$SearchForm = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SearchForm;
	const { language } = Astro.props;
	const { search } = language.words;
	return renderTemplate`${maybeRenderHead($$result)}<form class="site-search" role="search"${addAttribute(searchPath(language), "action")} method="get">
  <input type="search" name="q"${addAttribute(search.field, "aria-label")} autocomplete="off" enterkeyhint="search">
  <button type="submit">${search.button}</button>
</form>`;
}, "/work/wt/search/site/src/components/SearchForm.astro", void 0);
// src/components/SiteHeader.astro
createAstro("http://localhost:4321");
var $$SiteHeader = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SiteHeader;
	const { language, settings, path, alternates, section } = Astro.props;
	const { code, words } = language;
	return renderTemplate`${maybeRenderHead($$result)}<header class="site-header">
  <a class="site-name"${addAttribute(homePath(code), "href")}${addAttribute(language.foreign(settings.lang), "lang")}${addAttribute(path === homePath(code) ? "page" : void 0, "aria-current")}>
    <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
      <path d="M0 4q22 14 44 0" fill="none" stroke="currentColor" stroke-width="1.5"></path>
      <g fill="currentColor">
        <circle cx="10" cy="9" r="4"></circle>
        <circle cx="22" cy="11.5" r="5"></circle>
        <circle cx="34" cy="9" r="4"></circle>
      </g>
    </svg>
    <span>${settings.title}</span>
  </a>
  ${renderComponent($$result, "LanguageSwitcher", $$LanguageSwitcher, {
		"alternates": alternates,
		"language": language
	})}
  ${path !== searchPath(language) && renderTemplate`${renderComponent($$result, "SearchForm", $$SearchForm, { "language": language })}`}
  <nav class="sections"${addAttribute(words.site.navigation, "aria-label")}>
    <ul>
      ${sectionsOf(language).map((one) => renderTemplate`<li>
          <a${addAttribute(sectionPath(language, one), "href")}${addAttribute(path === sectionPath(language, one) ? "page" : section === one ? "true" : void 0, "aria-current")}>${words.sections[one].title}</a>
        </li>`)}
    </ul>
  </nav>
</header>`;
}, "/work/wt/search/site/src/components/SiteHeader.astro", void 0);
// src/layouts/Page.astro
createAstro("http://localhost:4321");
var $$Page = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Page;
	const { language, title, description, path, alternates = [], section } = Astro.props;
	const { site } = language.words;
	const settings = siteSettings(language);
	return renderTemplate`<html${addAttribute(language.code, "lang")}>
  <head>
    ${renderComponent($$result, "Head", $$Head, {
		"title": title ? `${title} – ${settings.title}` : settings.title,
		"description": description,
		"lang": language.code,
		"path": path,
		"alternates": alternates
	})}
    ${renderSlot($$result, $$slots["head"])}
  ${renderHead($$result)}</head>
  <body>
    <a class="skip" href="#content">${site.skip}</a>
    ${renderComponent($$result, "SiteHeader", $$SiteHeader, {
		"language": language,
		"settings": settings,
		"path": path,
		"alternates": alternates,
		"section": section
	})}
    <main id="content">
      ${renderSlot($$result, $$slots["default"])}
    </main>
    ${renderComponent($$result, "SiteFooter", $$SiteFooter, { "language": language })}
  </body>
</html>`;
}, "/work/wt/search/site/src/layouts/Page.astro", void 0);
export { renderPicture as a, escapeHtml as c, $$EntryLink as d, $$InLanguage as f, missingSize as i, $$Contacts as l, personDetails as m, $$Picture as n, linkUrls as o, $$ContactDetails as p, bodyPicture as r, isSafeHref as s, $$Page as t, $$PersonName as u };
