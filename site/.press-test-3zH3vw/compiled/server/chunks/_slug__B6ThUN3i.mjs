import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { n as $$DateSpan, t as $$Results } from "./Results_CegF3R-X.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$AliasesFact } from "./AliasesFact_O32vO7OU.mjs";
import { t as $$BodyText } from "./BodyText_D8SBMJnW.mjs";
import { a as formatMoney, o as formatMonths } from "./format-measure_B-H8Xoo9.mjs";
import { d as $$EntryLink, l as $$Contacts, n as $$Picture } from "./Page_j1clyIwj.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { t as $$LinkList } from "./LinkList_BxYNCA71.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { n as describePlace, t as describeCoordinates } from "./describe-place_4Nnt8G0W.mjs";
import { n as $$SourceNote, t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { a as describeRoute, o as describeVillage, r as describePresentation, s as describeWorkshop, t as describeDocument } from "./describe-entry_CDin3BZq.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/components/Activities.astro
createAstro("http://localhost:4321");
var $$Activities = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Activities;
	const { activities = [], language } = Astro.props;
	const { labels } = language.words;
	return renderTemplate`${activities.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ol class="items strung">
    ${activities.map(({ title, kind, region, state, startDate, endDate, text }) => renderTemplate`<li${addAttribute(state, "data-state")}>
        ${title && renderTemplate`<h3>${title}</h3>`}
        ${renderComponent($$result, "Text", $$Text, { "value": text })}
        ${renderComponent($$result, "Facts", $$Facts, { "inline": true }, { "default": ($$result) => renderTemplate`${kind && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.kind }, { "default": ($$result) => renderTemplate`${language.label("project.activity.kind", kind)}` })}`}${region && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.region }, { "default": ($$result) => renderTemplate`${region}` })}`}${state && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.state }, { "default": ($$result) => renderTemplate`${language.label("project.activity.state", state)}` })}`}${startDate && !endDate && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.start }, { "default": ($$result) => renderTemplate`
              ${renderComponent($$result, "DateSpan", $$DateSpan, {
		"start": startDate,
		"language": language,
		"single": true
	})}
            ` })}`}${endDate && !startDate && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.end }, { "default": ($$result) => renderTemplate`
              ${renderComponent($$result, "DateSpan", $$DateSpan, {
		"start": endDate,
		"language": language,
		"single": true
	})}
            ` })}`}${startDate && endDate && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.date }, { "default": ($$result) => renderTemplate`
              ${renderComponent($$result, "DateSpan", $$DateSpan, {
		"start": startDate,
		"end": endDate,
		"language": language
	})}
            ` })}`}` })}
      </li>`)}
  </ol>`}`;
}, "/work/wt/search/site/src/components/Activities.astro", void 0);
// src/components/Budget.astro
createAstro("http://localhost:4321");
var $$Budget = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Budget;
	const { project, language } = Astro.props;
	const { budgetTotal, budgetEu, budgetCurrency } = project;
	const { labels } = language.words;
	return renderTemplate`${budgetTotal !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.budget }, { "default": ($$result) => renderTemplate`${formatMoney(language, budgetTotal, budgetCurrency)}` })}`}
${budgetEu !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.budgetEu }, { "default": ($$result) => renderTemplate`${formatMoney(language, budgetEu, budgetCurrency)}` })}`}`;
}, "/work/wt/search/site/src/components/Budget.astro", void 0);
// src/components/PartnerSides.astro
createAstro("http://localhost:4321");
var $$PartnerSides = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PartnerSides;
	const { partners = [], language } = Astro.props;
	const shown = partners.flatMap(({ partner: id, role }) => {
		const partner = content().entry("partner", id, language.code);
		return partner ? [{
			partner,
			role,
			place: partner.fields.place
		}] : [];
	});
	const sides = [...Map.groupBy(shown, ({ place }) => place?.country)];
	return renderTemplate`${sides.length > 0 && renderTemplate`${maybeRenderHead($$result)}<div${addAttribute(["sides", { "sides-two": sides.length === 2 }], "class:list")}>
    ${sides.map(([country, ofCountry]) => renderTemplate`<div class="side">
        ${country && renderTemplate`<h3>${language.country(country)}</h3>`}
        <ul>
          ${ofCountry.map(({ partner, role, place }) => renderTemplate`<li${addAttribute(role, "data-role")}>
              ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": partner,
		"language": language
	})}
              <span class="notes">
                ${role && renderTemplate`<span>${language.label("project.partner-role.role", role)}</span>`}
                ${place?.town && renderTemplate`<span${addAttribute(language.foreign(partner.lang), "lang")}>${place.town}</span>`}
              </span>
            </li>`)}
        </ul>
      </div>`)}
  </div>`}`;
}, "/work/wt/search/site/src/components/PartnerSides.astro", void 0);
// src/components/Places.astro
createAstro("http://localhost:4321");
var $$Places = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Places;
	const { places = [], language } = Astro.props;
	return renderTemplate`${places.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="plain-items">
    ${places.map((place) => renderTemplate`<li>
        <span>${describePlace(place, language)}</span>
        ${describeCoordinates(place) && renderTemplate`<span class="notes">
            <span>${describeCoordinates(place)}</span>
          </span>`}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Places.astro", void 0);
// src/components/Pictures.astro
createAstro("http://localhost:4321");
var $$Pictures = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Pictures;
	const { pictures = [], language } = Astro.props;
	return renderTemplate`${pictures.length > 0 && renderTemplate`${maybeRenderHead($$result)}<div class="pictures">
    ${pictures.map((picture) => renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"picture": picture,
		"language": language,
		"place": "tile"
	})}`)}
  </div>`}`;
}, "/work/wt/search/site/src/components/Pictures.astro", void 0);
// src/components/Programme.astro
createAstro("http://localhost:4321");
var $$Programme = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Programme;
	const { programme, language } = Astro.props;
	const { headings, labels } = language.words;
	const fields = programme?.fields;
	return renderTemplate`${programme && fields && renderTemplate`${renderComponent($$result, "Part", $$Part, { "title": headings.programme }, { "default": ($$result) => renderTemplate`
    ${maybeRenderHead($$result)}<p>
      <strong>
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": programme,
		"language": language
	})}
      </strong>
    </p>
    ${renderComponent($$result, "Text", $$Text, {
		"value": fields.summary,
		"lang": programme.lang,
		"language": language
	})}
    ${renderComponent($$result, "Facts", $$Facts, {}, { "default": ($$result) => renderTemplate`${fields.shortName && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.shortName }, { "default": ($$result) => renderTemplate`${fields.shortName}` })}`}${(fields.periodStart || fields.periodEnd) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.period }, { "default": ($$result) => renderTemplate`
          ${renderComponent($$result, "DateSpan", $$DateSpan, {
		"start": fields.periodStart,
		"end": fields.periodEnd,
		"language": language
	})}
        ` })}`}${fields.emblem && fields.emblem !== "none" && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.emblem }, { "default": ($$result) => renderTemplate`${language.label("programme.emblem", fields.emblem)}` })}`}${renderComponent($$result, "AliasesFact", $$AliasesFact, {
		"of": fields,
		"language": language
	})}
      ${fields.website && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.website }, { "default": ($$result) => renderTemplate`
          <a${addAttribute(fields.website, "href")} rel="external">${fields.website}</a>
        ` })}`}` })}
    ${renderComponent($$result, "Pictures", $$Pictures, {
		"pictures": [
			...fields.logos ?? [],
			...fields.cover ? [fields.cover] : [],
			...fields.gallery ?? []
		],
		"language": language
	})}
    ${renderComponent($$result, "Text", $$Text, {
		"value": fields.fundingStatement,
		"lang": programme.lang,
		"language": language
	})}
    ${renderComponent($$result, "Text", $$Text, {
		"value": fields.disclaimer,
		"lang": programme.lang,
		"language": language
	})}
    ${renderComponent($$result, "SourceNote", $$SourceNote, {
		"source": fields.source,
		"language": language,
		"level": 3
	})}
  ` })}`}`;
}, "/work/wt/search/site/src/components/Programme.astro", void 0);
// src/components/Promises.astro
createAstro("http://localhost:4321");
var $$Promises = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Promises;
	const { workshops, language } = Astro.props;
	const { labels, reader } = language.words;
	const promises = workshops.flatMap((workshop) => (workshop.fields.actions ?? []).map((action) => ({
		workshop,
		action,
		delivered: [
			...content().entries("route", action.deliveredRoutes, language.code),
			...content().entries("village", action.deliveredVillages, language.code),
			...content().entries("document", action.deliveredDocuments, language.code)
		]
	})));
	return renderTemplate`${promises.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="items strung promises">
    ${promises.map(({ workshop, action, delivered }) => renderTemplate`<li${addAttribute(action.state, "data-state")}>
        <div>
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
        </div>
        <div class="delivered">
          <p class="notes">
            <span>${labels.delivered}</span>
          </p>
          ${delivered.length > 0 && renderTemplate`${renderComponent($$result, "EntryLinks", $$EntryLinks, {
		"entries": delivered,
		"language": language
	})}`}
          ${renderComponent($$result, "Text", $$Text, {
		"value": action.deliveredNote,
		"lang": workshop.lang,
		"language": language
	})}
          ${delivered.length === 0 && !action.deliveredNote && renderTemplate`<p class="not-stated">${reader.nothingYet}</p>`}
        </div>
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Promises.astro", void 0);
// src/pages/[locale]/[projects]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[projects]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("project", Astro.params);
	const { headings, labels } = language.words;
	const { lang } = entry;
	const programme = content().entry("programme", fields.programme, lang);
	const predecessor = content().entry("project", fields.predecessor, lang);
	const successors = content().referrers("project", "predecessor", entry, lang);
	const workshops = content().referrers("workshop", "projects", entry, lang);
	const presentations = content().referrers("presentation", "projects", entry, lang);
	const routes = content().referrers("route", "projects", entry, lang);
	const villages = content().referrers("village", "projects", entry, lang);
	const documents = content().referrers("document", "projects", entry, lang);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.acronym
	}, {
		"default": ($$result) => renderTemplate`
  
  ${renderComponent($$result, "Part", $$Part, { "title": headings.partners }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "PartnerSides", $$PartnerSides, {
			"partners": fields.partners,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.objective }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.objective })}
  ` })}
  ${renderComponent($$result, "BodyText", $$BodyText, {
			"value": fields.body,
			"language": language
		})}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.places }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Places", $$Places, {
			"places": fields.places,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.activities }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Activities", $$Activities, {
			"activities": fields.activities,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.results }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Results", $$Results, {
			"results": fields.results,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": language.words.reader.promises }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Promises", $$Promises, {
			"workshops": workshops,
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
  ${renderComponent($$result, "Part", $$Part, { "title": headings.presentations }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": presentations,
			"notes": presentations.map((one) => describePresentation(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.routes }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": routes,
			"notes": routes.map((one) => describeRoute(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.villages }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": villages,
			"notes": villages.map((one) => describeVillage(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.documents }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": documents,
			"notes": documents.map((one) => describeDocument(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.links }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "LinkList", $$LinkList, { "links": fields.links })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.contacts }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Contacts", $$Contacts, {
			"contacts": fields.contacts,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.note }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.standingNote })}
  ` })}
  ${renderComponent($$result, "Programme", $$Programme, {
			"programme": programme,
			"language": language
		})}
`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`${fields.acronym && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.acronym }, { "default": ($$result) => renderTemplate`${fields.acronym}` })}`}${fields.code && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.code }, { "default": ($$result) => renderTemplate`${fields.code}` })}`}${fields.state && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.state }, { "default": ($$result) => renderTemplate`
        ${maybeRenderHead($$result)}<span class="state"${addAttribute(fields.state, "data-state")}>${language.label("project.state", fields.state)}</span>
      ` })}`}${programme && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.programme }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
			"entry": programme,
			"language": language
		})}
      ` })}`}${(fields.startDate || fields.endDate) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.period }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "DateSpan", $$DateSpan, {
			"start": fields.startDate,
			"end": fields.endDate,
			"language": language
		})}
      ` })}`}${fields.durationMonths !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.duration }, { "default": ($$result) => renderTemplate`${formatMonths(language, fields.durationMonths)}` })}`}${renderComponent($$result, "Budget", $$Budget, {
			"project": fields,
			"language": language
		})}
    ${renderComponent($$result, "AliasesFact", $$AliasesFact, {
			"of": fields,
			"language": language
		})}
    ${predecessor && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.predecessor }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
			"entry": predecessor,
			"language": language
		})}
      ` })}`}${successors.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.successors }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": successors,
			"language": language
		})}
      ` })}`}` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[projects]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[projects]/[slug].astro";
var $$url = "/[locale]/[projects]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[projects]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
