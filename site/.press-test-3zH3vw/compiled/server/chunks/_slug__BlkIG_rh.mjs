import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$AliasesFact } from "./AliasesFact_O32vO7OU.mjs";
import { d as $$EntryLink, l as $$Contacts, n as $$Picture } from "./Page_j1clyIwj.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { r as $$Fact } from "./Text_CQBtPI6A.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { t as $$ActionLinks } from "./ActionLinks_CjFr0qd_.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { t as drawStitches } from "./draw-stitches_CDjnaxMl.mjs";
import { t as $$PersonCard } from "./PersonCard_CzKbXA5C.mjs";
import { t as $$PlaceFacts } from "./PlaceFacts_oZedpr_L.mjs";
import { t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { s as describeWorkshop } from "./describe-entry_CDin3BZq.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/components/OwnedActions.astro
createAstro("http://localhost:4321");
var $$OwnedActions = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$OwnedActions;
	const { partner, language } = Astro.props;
	const actions = content().referrers("workshop", "actions.owner", partner, language.code).flatMap((workshop) => (workshop.fields.actions ?? []).filter(({ owner }) => owner === partner.id).map((action) => ({
		workshop,
		action
	})));
	return renderTemplate`${renderComponent($$result, "ActionLinks", $$ActionLinks, {
		"actions": actions,
		"language": language
	})}`;
}, "/work/wt/search/site/src/components/OwnedActions.astro", void 0);
// src/covers/initials.ts
/** Words that a name's short form leaves out: of, and, for, the … in the site's languages. */
var LEFT_OUT = /^(of|and|for|the|in|на|и|за|од|у|un|par|ir|e|të)$/i;
/** Up to three first letters of a name's words, as the language writes capitals. */
function initials(name, lang) {
	return (name.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !LEFT_OUT.test(word)) ?? []).slice(0, 3).map((word) => Array.from(word)[0].toLocaleUpperCase(lang)).join("");
}
// src/components/PartnerCover.astro
createAstro("http://localhost:4321");
var $$PartnerCover = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PartnerCover;
	const { partner } = Astro.props;
	const { width, height, path } = drawStitches(partner.id, 2);
	return renderTemplate`${maybeRenderHead($$result)}<svg class="drawing drawing-partner"${addAttribute(`0 0 ${width} ${width}`, "viewBox")} aria-hidden="true">
  <text${addAttribute(width / 2, "x")}${addAttribute(width - height - 3, "y")} text-anchor="middle" font-size="13" fill="currentColor">
    ${initials(partner.fields.title, partner.lang)}
  </text>
  <path${addAttribute(`translate(0 ${width - height})`, "transform")}${addAttribute(path, "d")} fill="none" stroke="currentColor" stroke-width="0.8" stroke-dasharray="0.8 0.2"></path>
</svg>`;
}, "/work/wt/search/site/src/components/PartnerCover.astro", void 0);
// src/components/PartnerPeople.astro
createAstro("http://localhost:4321");
var $$PartnerPeople = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PartnerPeople;
	const { partner, language } = Astro.props;
	const people = content().referrers("person", "partners", partner, language.code);
	return renderTemplate`${people.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="people">
    ${people.map((person) => renderTemplate`<li>
        ${renderComponent($$result, "PersonCard", $$PersonCard, {
		"person": person,
		"language": language,
		"at": partner.id
	})}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/PartnerPeople.astro", void 0);
// src/components/PartnerProjects.astro
createAstro("http://localhost:4321");
var $$PartnerProjects = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PartnerProjects;
	const { partner, language } = Astro.props;
	const projects = content().referrers("project", "partners.partner", partner, language.code).map((project) => ({
		project,
		role: project.fields.partners?.find((one) => one.partner === partner.id)?.role
	}));
	return renderTemplate`${projects.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="plain-items">
    ${projects.map(({ project, role }) => renderTemplate`<li>
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": project,
		"language": language
	})}
        ${role && renderTemplate`<span class="notes">
            <span>${language.label("project.partner-role.role", role)}</span>
          </span>`}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/PartnerProjects.astro", void 0);
// src/pages/[locale]/[partners]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[partners]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("partner", Astro.params);
	const { headings, labels } = language.words;
	const workshops = content().referrers("workshop", "organisers", entry, entry.lang);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.kind && language.label("partner.kind", fields.kind)
	}, {
		"default": ($$result) => renderTemplate`
  ${fields.logo && renderTemplate`${maybeRenderHead($$result)}<div class="logo">
      ${renderComponent($$result, "Picture", $$Picture, {
			"picture": fields.logo,
			"language": language,
			"place": "logo"
		})}
    </div>`}${renderComponent($$result, "Part", $$Part, { "title": headings.projects }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "PartnerProjects", $$PartnerProjects, {
			"partner": entry,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.workshops }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": workshops,
			"notes": workshops.map((one) => describeWorkshop(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.actions }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "OwnedActions", $$OwnedActions, {
			"partner": entry,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.people }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "PartnerPeople", $$PartnerPeople, {
			"partner": entry,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.contacts }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Contacts", $$Contacts, {
			"contacts": fields.contacts,
			"language": language
		})}
  ` })}
`,
		"cover": ($$result) => renderTemplate`${!fields.logo && renderTemplate`${renderComponent($$result, "PartnerCover", $$PartnerCover, {
			"slot": "cover",
			"partner": entry
		})}`}`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "PlaceFacts", $$PlaceFacts, {
			"place": fields.place,
			"language": language
		})}
    ${fields.address && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.address }, { "default": ($$result) => renderTemplate`
        <span class="text">${fields.address}</span>
      ` })}`}${fields.website && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.website }, { "default": ($$result) => renderTemplate`
        <a${addAttribute(fields.website, "href")} rel="external">${fields.website}</a>
      ` })}`}${renderComponent($$result, "AliasesFact", $$AliasesFact, {
			"of": fields,
			"language": language
		})}
  ` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[partners]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[partners]/[slug].astro";
var $$url = "/[locale]/[partners]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[partners]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
