import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as content, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { d as $$EntryLink, f as $$InLanguage, l as $$Contacts, u as $$PersonName } from "./Page_j1clyIwj.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { r as $$PartialDate, t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { t as $$BodyText } from "./BodyText_D8SBMJnW.mjs";
import { t as $$DateCover } from "./DateCover_BEHKD9SS.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { t as $$LinkList } from "./LinkList_BxYNCA71.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { t as $$People } from "./People_BieYNm46.mjs";
import { t as $$PlaceFacts } from "./PlaceFacts_oZedpr_L.mjs";
import { n as $$DateSpan, t as $$Results } from "./Results_CegF3R-X.mjs";
import { r as describePresentation, t as describeDocument } from "./describe-entry_CDin3BZq.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/components/AgreedActions.astro
createAstro("http://localhost:4321");
var $$AgreedActions = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$AgreedActions;
	const { actions = [], language } = Astro.props;
	const { labels, messages } = language.words;
	const shown = actions.map((action) => ({
		action,
		owner: content().entry("partner", action.owner, language.code),
		delivered: [
			...content().entries("route", action.deliveredRoutes, language.code),
			...content().entries("village", action.deliveredVillages, language.code),
			...content().entries("document", action.deliveredDocuments, language.code)
		]
	}));
	return renderTemplate`${shown.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ol class="items strung">
    ${shown.map(({ action, owner, delivered }) => renderTemplate`<li${addAttribute(action.state, "data-state")}${addAttribute(action.key ? `action-${action.key}` : void 0, "id")}>
        ${renderComponent($$result, "Text", $$Text, { "value": action.text })}
        ${renderComponent($$result, "Facts", $$Facts, { "inline": true }, { "default": ($$result) => renderTemplate`${action.state && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.state }, { "default": ($$result) => renderTemplate`
              <span class="state"${addAttribute(action.state, "data-state")}>${language.label("workshop.agreed-action.state", action.state)}</span>
            ` })}`}${renderComponent($$result, "Fact", $$Fact, { "label": labels.owner }, { "default": ($$result) => renderTemplate`${owner ? renderTemplate`${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": owner,
		"language": language
	})}` : renderTemplate`<span class="not-stated">${messages.notStated}</span>`}` })}
          ${renderComponent($$result, "Fact", $$Fact, { "label": labels.deadline }, { "default": ($$result) => renderTemplate`${action.deadline ? renderTemplate`${renderComponent($$result, "PartialDate", $$PartialDate, {
		"date": action.deadline,
		"language": language
	})}` : renderTemplate`<span class="not-stated">${messages.notStated}</span>`}` })}
          ${(delivered.length > 0 || action.deliveredNote) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.delivered }, { "default": ($$result) => renderTemplate`
              ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
		"entries": delivered,
		"language": language
	})}
              ${renderComponent($$result, "Text", $$Text, { "value": action.deliveredNote })}
            ` })}`}` })}
      </li>`)}
  </ol>`}`;
}, "/work/wt/search/site/src/components/AgreedActions.astro", void 0);
// src/components/Conclusions.astro
createAstro("http://localhost:4321");
var $$Conclusions = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Conclusions;
	const { conclusions = [], language } = Astro.props;
	const shown = conclusions.map((conclusion) => ({
		...conclusion,
		person: content().entry("person", conclusion.person, language.code)
	}));
	return renderTemplate`${shown.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="items quotes">
    ${shown.map(({ text, textUnknown, person, attributedTo }) => renderTemplate`<li>
        ${renderComponent($$result, "Text", $$Text, { "value": text })}
        ${textUnknown && renderTemplate`<p class="not-stated">${language.words.messages.textUnknown}</p>`}
        ${(person || attributedTo) && renderTemplate`<p class="attribution">
            ${renderComponent($$result, "PersonName", $$PersonName, {
		"name": attributedTo,
		"person": person,
		"language": language
	})}
          </p>`}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Conclusions.astro", void 0);
// src/components/NotStated.astro
createAstro("http://localhost:4321");
var $$NotStated = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$NotStated;
	const { language } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<span class="not-stated">${language.words.messages.notStated}</span>`;
}, "/work/wt/search/site/src/components/NotStated.astro", void 0);
// src/components/Participants.astro
createAstro("http://localhost:4321");
var $$Participants = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Participants;
	const { groups = [], language } = Astro.props;
	const { participants } = language.words.counts;
	return renderTemplate`${groups.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="plain-items">
    ${groups.map(({ text, count }) => renderTemplate`<li>
        <span>${text}</span>
        ${count !== void 0 && renderTemplate`<span class="notes">
            <span>${language.count(count, participants)}</span>
          </span>`}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Participants.astro", void 0);
// src/components/Purposes.astro
createAstro("http://localhost:4321");
var $$Purposes = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Purposes;
	const { purposes = [] } = Astro.props;
	return renderTemplate`${purposes.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="plain-items">
    ${purposes.map(({ text }) => renderTemplate`<li class="text">${text}</li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Purposes.astro", void 0);
// src/components/StandingNotes.astro
createAstro("http://localhost:4321");
var $$StandingNotes = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$StandingNotes;
	const { projects, language } = Astro.props;
	return renderTemplate`${renderComponent($$result, "Part", $$Part, { "title": language.words.headings.note }, { "default": ($$result) => renderTemplate`${projects.map(({ lang, fields }) => fields.standingNote && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`
          ${renderComponent($$result, "Text", $$Text, {
		"value": fields.standingNote,
		"lang": lang,
		"language": language
	})}
          ${language.foreign(lang) && renderTemplate`${maybeRenderHead($$result)}<p>
              ${renderComponent($$result, "InLanguage", $$InLanguage, {
		"code": lang,
		"language": language
	})}
            </p>`}
        ` })}`)}` })}`;
}, "/work/wt/search/site/src/components/StandingNotes.astro", void 0);
// src/components/StatedCounts.astro
createAstro("http://localhost:4321");
var $$StatedCounts = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$StatedCounts;
	const { counts = [], presentations, language } = Astro.props;
	const { counts: forms, messages } = language.words;
	const say = (count, phrase, here) => fillIn(messages.statedAndAvailable, {
		stated: language.count(count, phrase),
		available: here === 0 ? messages.noneAvailable : language.count(here, forms.available)
	});
	const lines = counts.flatMap(({ kind, count }) => count === void 0 ? [] : kind === void 0 ? [say(count, forms.presentations, presentations.length)] : [say(count, forms[kind], presentations.filter(({ fields }) => fields.kind === kind).length)]);
	const total = counts.reduce((sum, { count = 0 }) => sum + count, 0);
	if (lines.length > 1) lines.unshift(say(total, forms.presentations, presentations.length));
	return renderTemplate`${lines.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="stated">
    ${lines.map((line) => renderTemplate`<li>${line}</li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/StatedCounts.astro", void 0);
// src/components/WhenFact.astro
createAstro("http://localhost:4321");
var $$WhenFact = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$WhenFact;
	const { start, end, language } = Astro.props;
	return renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": language.words.labels.date }, { "default": ($$result) => renderTemplate`${start || end ? renderTemplate`${renderComponent($$result, "DateSpan", $$DateSpan, {
		"start": start,
		"end": end,
		"language": language,
		"single": true
	})}` : renderTemplate`${renderComponent($$result, "NotStated", $$NotStated, { "language": language })}`}` })}`;
}, "/work/wt/search/site/src/components/WhenFact.astro", void 0);
// src/pages/[locale]/[workshops]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[workshops]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("workshop", Astro.params);
	const { headings, labels } = language.words;
	const projects = content().entries("project", fields.projects, entry.lang);
	const organisers = content().entries("partner", fields.organisers, entry.lang);
	const presentations = content().referrers("presentation", "workshop", entry, entry.lang);
	const documents = content().referrers("document", "workshops", entry, entry.lang);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.kind && language.label("workshop.kind", fields.kind)
	}, {
		"default": ($$result) => renderTemplate`
  
  
  ${renderComponent($$result, "BodyText", $$BodyText, {
			"value": fields.body,
			"language": language
		})}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.purposes }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Purposes", $$Purposes, { "purposes": fields.purposes })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.participants }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Participants", $$Participants, {
			"groups": fields.participants,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.people }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "People", $$People, {
			"people": fields.people,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.conclusions }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Conclusions", $$Conclusions, {
			"conclusions": fields.conclusions,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.actions }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "AgreedActions", $$AgreedActions, {
			"actions": fields.actions,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.results }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Results", $$Results, {
			"results": fields.results,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.presentations }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "StatedCounts", $$StatedCounts, {
			"counts": fields.statedCounts,
			"presentations": presentations,
			"language": language
		})}
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": presentations,
			"notes": presentations.map((one) => describePresentation(one, language)),
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.documents }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": documents,
			"notes": documents.map((one) => describeDocument(one, language)),
			"language": language
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
  ${renderComponent($$result, "StandingNotes", $$StandingNotes, {
			"projects": projects,
			"language": language
		})}
`,
		"cover": ($$result) => renderTemplate`${renderComponent($$result, "DateCover", $$DateCover, {
			"slot": "cover",
			"date": fields.startDate ?? fields.endDate,
			"language": language
		})}`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "WhenFact", $$WhenFact, {
			"start": fields.startDate,
			"end": fields.endDate,
			"language": language
		})}
    ${fields.place ? renderTemplate`${renderComponent($$result, "PlaceFacts", $$PlaceFacts, {
			"place": fields.place,
			"language": language
		})}` : renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.place }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "NotStated", $$NotStated, { "language": language })}
      ` })}`}${renderComponent($$result, "Fact", $$Fact, { "label": labels.organisers }, { "default": ($$result) => renderTemplate`${organisers.length > 0 ? renderTemplate`${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": organisers,
			"language": language
		})}` : renderTemplate`${renderComponent($$result, "NotStated", $$NotStated, { "language": language })}`}` })}
    ${projects.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.projects }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": projects,
			"language": language
		})}
      ` })}`}` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[workshops]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[workshops]/[slug].astro";
var $$url = "/[locale]/[workshops]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[workshops]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
