import * as mod from "zod/v4";
import { dirname, join } from "node:path";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { DOMParser, ParseError, onErrorStopParsing } from "@xmldom/xmldom";
// src/languages/check-dictionary.ts
/** Groups whose keys each language chooses for itself. */
var freeGroups = /* @__PURE__ */ new Set(["names.countries", "names.languages"]);
/**
* What is wrong with a dictionary, one sentence a problem that names the key. Every key of the model
* must be there and no other, plurals in exactly the forms of the language, a label for each value of
* each list in the CMS's schema.
*/
function checkDictionary(dictionary, { model, schemas, intl }) {
	const forms = new Intl.PluralRules(intl).resolvedOptions().pluralCategories;
	const problems = [];
	compare(dictionary, model, "");
	for (const [name, values] of enumerations(schemas)) for (const value of values) {
		const label = isObject(dictionary) ? dig(dictionary, [
			"enums",
			name,
			value
		]) : void 0;
		if (typeof label !== "string" || label === "") problems.push(`“enums → ${name} → ${value}” is missing`);
	}
	return [...new Set(problems)];
	function compare(found, wanted, path) {
		if (freeGroups.has(path)) return;
		const name = path.replaceAll(".", " → ").replaceAll("·", ".");
		if (typeof wanted === "string") {
			if (found === void 0 || found === "") problems.push(`“${name}” is missing`);
			else if (typeof found !== "string") problems.push(`“${name}” must be text`);
			else if (path !== "site.name" && holes(found) !== holes(wanted)) problems.push(`“${name}” must hold ${holes(wanted) || "no {…}"}`);
			return;
		}
		if (Array.isArray(wanted)) {
			if (!Array.isArray(found) || found.length !== wanted.length || !found.every((one) => typeof one === "string" && one)) problems.push(`“${name}” must be a list of ${wanted.length} words`);
			return;
		}
		if (!isObject(wanted)) return;
		if (!isObject(found)) {
			problems.push(`“${name}” is missing`);
			return;
		}
		const isPlural = path.startsWith("counts.");
		const keys = isPlural ? forms : Object.keys(wanted);
		for (const key of keys) compare(found[key], isPlural ? wanted["other"] : wanted[key], path ? `${path}.${key.replaceAll(".", "·")}` : key);
		for (const key of Object.keys(found)) if (!keys.includes(key) && path !== "enums" && !path.startsWith("enums.")) problems.push(isPlural ? `“${name}” has the form “${key}”, which the language does not use (${forms.join(", ")})` : `“${path ? `${name} → ` : ""}${key}” is not known`);
	}
}
/** Each closed list of values in the schema files, by type or component and attribute: `workshop.kind`. */
function* enumerations({ types, components }) {
	for (const schema of [...types.values(), ...components.values()]) for (const attribute of schema.attributes.values()) if (attribute.enum) yield [`${schema.name}.${attribute.name}`, attribute.enum];
}
var holes = (phrase) => [...new Set(phrase.match(/\{\w+\}/g) ?? [])].sort().join(" ");
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function dig(value, keys) {
	return keys.reduce((inner, key) => isObject(inner) ? inner[key] : void 0, value);
}
// src/languages/dictionary.ts
/** Puts values into a phrase: `{n}` becomes `values.n`. */
function fillIn(phrase, values) {
	return phrase.replaceAll(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}
// src/languages/language.ts
/** One language of the site: its words, and its numbers, plurals and order, each formatter made once. */
var Language = class {
	code;
	name;
	/** The language in its addresses: its code in small letters. */
	path;
	/** The language whose texts it takes over letter for letter; none for a language that editors write. */
	twinOf;
	words;
	/** Language whose numbers, plurals and order it takes. */
	intl;
	#numbers = /* @__PURE__ */ new Map();
	#plurals;
	#collator;
	#countryNames;
	#languageNames;
	#countries;
	#languages;
	constructor(line, words, twinOf) {
		this.code = line.code;
		this.name = line.name;
		this.path = line.code.toLowerCase();
		this.twinOf = twinOf;
		this.words = words;
		this.intl = line.intl ?? line.code;
		this.#plurals = new Intl.PluralRules(this.intl);
		this.#collator = new Intl.Collator(this.intl, { numeric: true });
		this.#countryNames = new Map(Object.entries(words.names.countries));
		this.#languageNames = new Map(Object.entries(words.names.languages));
		this.#countries = new Intl.DisplayNames(this.intl, { type: "region" });
		this.#languages = new Intl.DisplayNames(this.intl, { type: "language" });
	}
	/** The language of something on a page in this one, for its `lang`: none where it is the page's own. */
	foreign(lang) {
		return lang === this.code ? void 0 : lang;
	}
	/** Order of two texts in this language's alphabet. */
	compare = (one, other) => this.#collator.compare(one, other);
	/** A number with this language's separators; `options` as for `Intl.NumberFormat`. */
	number(value, options = {}) {
		const key = JSON.stringify(options);
		let format = this.#numbers.get(key);
		if (!format) this.#numbers.set(key, format = new Intl.NumberFormat(this.intl, options));
		return format.format(value);
	}
	/** A phrase for `n` things, in the right plural form. */
	count(n, forms) {
		return fillIn(forms[this.#plurals.select(n)] ?? forms["other"] ?? "{n}", { n: this.number(n) });
	}
	/** A country by its ISO 3166 code. */
	country(code) {
		let name = this.#countryNames.get(code);
		if (name === void 0) this.#countryNames.set(code, name = this.#countries.of(code) ?? code);
		return name;
	}
	/** Name in this language of the language `code` (BCP 47). */
	languageName(code) {
		let name = this.#languageNames.get(code);
		if (name === void 0) this.#languageNames.set(code, name = this.#languages.of(code) ?? code);
		return name;
	}
	/** Label of one value of a closed list; `list` is type or component and attribute: `workshop.kind`. */
	label(list, value) {
		const label = this.words.enums[list]?.[value];
		if (label === void 0) throw new Error(`${this.code}.json has no “enums → ${list} → ${value}”. Add it to the dictionary.`);
		return label;
	}
};
// src/languages/to-latin.ts
var letters = {
	а: "a",
	б: "b",
	в: "v",
	г: "g",
	д: "d",
	ђ: "đ",
	е: "e",
	ж: "ž",
	з: "z",
	и: "i",
	ј: "j",
	к: "k",
	л: "l",
	љ: "lj",
	м: "m",
	н: "n",
	њ: "nj",
	о: "o",
	п: "p",
	р: "r",
	с: "s",
	т: "t",
	ћ: "ć",
	у: "u",
	ф: "f",
	х: "h",
	ц: "c",
	ч: "č",
	џ: "dž",
	ш: "š",
	ѓ: "đ",
	ќ: "ć",
	ѕ: "dz",
	ѐ: "è",
	ѝ: "ì"
};
/** Addresses stay what they are, whatever script they are in. */
var address = String.raw`(?:https?:\/\/|www\.)[^\s<>"„“”]+|[^\s<>"„“”()]+@[^\s<>"„“”()]+\.[\p{L}]{2,}|(?:[\p{L}\d-]+\.)+срб(?!\p{L})`;
/** A word in Cyrillic, or the Cyrillic part of one; accents that stand as characters of their own belong to it. */
var cyrillic = String.raw`[\p{Script=Cyrillic}\u0300-\u036f\u00ad]+`;
var token = new RegExp(`${address}|${cyrillic}`, "giu");
var startsCyrillic = /^\p{Script=Cyrillic}/u;
/**
* Serbian text in Latin script, letter for letter: what is Latin already, addresses, numbers, quotes and spaces stay
* as they are, and so does a word in another language's Cyrillic, such as Russian „объект“. Љ, Њ and Џ become Lj, Nj,
* Dž, and LJ, NJ, DŽ in capitals.
*/
function toLatin(text) {
	return text.replaceAll(token, (found, at) => {
		if (!startsCyrillic.test(found) || /[@/]|\.срб$/iu.test(found)) return found;
		return wordToLatin(found, text[at - 1] ?? "", text[at + found.length] ?? "");
	});
}
function wordToLatin(word, before, after) {
	const whole = word.normalize("NFC");
	let latin = "";
	for (let at = 0; at < whole.length; at++) {
		const letter = whole[at];
		const small = letter.toLowerCase();
		const found = letters[small] ?? (/[\u0300-\u036f\u00ad]/.test(letter) ? letter : void 0);
		if (found === void 0) return word;
		if (letter === small) latin += found;
		else if (found.length === 1) latin += found.toUpperCase();
		else {
			const next = whole[at + 1] ?? after;
			const last = whole[at - 1] ?? before;
			const inCapitals = isLetter(next) ? isCapital(next) : isCapital(last);
			latin += inCapitals ? found.toUpperCase() : `${found[0].toUpperCase()}${found.slice(1)}`;
		}
	}
	return latin;
}
var isLetter = (sign) => /\p{L}/u.test(sign);
var isCapital = (sign) => /\p{Lu}/u.test(sign);
/** What is an address or a name for the software, not a text. */
var names = /* @__PURE__ */ new Set([
	"slug",
	"href",
	"key",
	"path"
]);
/** The same for every text in a value of JSON. */
function allToLatin(value) {
	if (typeof value === "string") return toLatin(value);
	if (Array.isArray(value)) return value.map((one) => allToLatin(one));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, names.has(name) ? one : allToLatin(one)]));
}
// src/languages/load-languages.ts
var localeList = mod.array(mod.strictObject({
	code: mod.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
	name: mod.string().min(1),
	intl: mod.string().optional(),
	latin: mod.strictObject({
		code: mod.string().regex(/^[a-z]{2,3}-Latn$/),
		name: mod.string().min(1)
	}).optional()
})).min(1);
/** Reads `cms/locales.json`, the one list of languages. */
function readLocales(root) {
	const path = join(root, "cms/locales.json");
	const parsed = localeList.safeParse(JSON.parse(readFileSync(path, "utf8")));
	if (!parsed.success) throw new Error(`${path} is not a list of languages: ${mod.prettifyError(parsed.error)}`);
	const strange = parsed.data.find(({ code, intl }) => Intl.PluralRules.supportedLocalesOf(intl ?? code).length === 0);
	if (strange) throw new Error(`${path}: Node's Intl does not know “${strange.intl ?? strange.code}”. Give the line of “${strange.code}” an "intl" with the language whose numbers and plurals it shares, such as "intl": "lv".`);
	return parsed.data;
}
/**
* Every language of the list with its dictionary, in the order of the list, each followed by its Latin twin if it has one.
* A missing dictionary, or one with keys missing, is an error that names file and keys.
*/
function loadLanguages(root, schemas) {
	const folder = join(root, "site/src/dictionaries");
	const model = readDictionary(folder, "en");
	const problems = [];
	const languages = readLocales(root).flatMap((line) => {
		const words = readDictionary(folder, line.code);
		const found = checkDictionary(words, {
			model,
			schemas,
			intl: line.intl ?? line.code
		});
		problems.push(...found.map((problem) => `site/src/dictionaries/${line.code}.json: ${problem}.`));
		const language = new Language(line, words);
		return line.latin ? [language, new Language(line.latin, allToLatin(language.words), line.code)] : [language];
	});
	if (problems.length > 0) throw new Error([...problems, "Complete the dictionary; en.json is the model."].join("\n"));
	return languages;
}
function readDictionary(folder, code) {
	const path = join(folder, `${code}.json`);
	if (!existsSync(path)) throw new Error(`cms/locales.json lists “${code}”, but ${path} is missing. Copy en.json to it and translate it, or take the language off the list.`);
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch (error) {
		throw new Error(`${path} is not JSON: ${error.message}. Correct it.`, { cause: error });
	}
}
// src/repository-root.ts
/**
* The folder that holds `cms/` and `site/`.
* Looked for upwards, because this module also runs from compiled chunks whose place differs by mode;
* `BISERI_ROOT` overrides it (tests try other languages in a copy).
*/
function repositoryRoot() {
	const given = process.env["BISERI_ROOT"];
	if (given) return given;
	for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) for (let folder = start;; folder = dirname(folder)) {
		if (existsSync(join(folder, "cms", "locales.json"))) return folder;
		if (folder === dirname(folder)) break;
	}
	throw new Error("No folder with cms/locales.json above this program. Run it inside the repository, or set BISERI_ROOT to it.");
}
/** The folder for state that is not in the repository: `DATA_DIR`, else `.data` at the repository root. */
function dataDir() {
	return process.env["DATA_DIR"] || join(repositoryRoot(), ".data");
}
// src/schema/read-schemas.ts
var attributeFile = mod.looseObject({
	type: mod.string(),
	required: mod.boolean().optional(),
	enum: mod.array(mod.string()).optional(),
	regex: mod.string().optional(),
	min: mod.number().optional(),
	max: mod.number().optional(),
	multiple: mod.boolean().optional(),
	repeatable: mod.boolean().optional(),
	component: mod.string().optional(),
	relation: mod.string().optional(),
	target: mod.string().optional(),
	mappedBy: mod.string().optional(),
	customField: mod.string().optional(),
	pluginOptions: mod.looseObject({ i18n: mod.looseObject({ localized: mod.boolean().optional() }).optional() }).optional()
});
var schemaFile = mod.looseObject({
	kind: mod.enum(["collectionType", "singleType"]).optional(),
	info: mod.looseObject({
		singularName: mod.string().optional(),
		pluralName: mod.string().optional()
	}),
	attributes: mod.record(mod.string(), attributeFile)
});
var kinds = {
	string: "string",
	text: "string",
	uid: "string",
	email: "string",
	integer: "integer",
	decimal: "number",
	float: "number",
	boolean: "boolean",
	enumeration: "enumeration",
	date: "date",
	media: "media",
	relation: "relation",
	component: "component"
};
/**
* Reads the schema files under a CMS's `src` folder.
* Attributes that only mirror a relation owned elsewhere (`mappedBy`) are left out, as they are in the feed.
*/
function readSchemas(cmsSource) {
	const components = /* @__PURE__ */ new Map();
	const sides = /* @__PURE__ */ new Map();
	for (const category of readdirSync(join(cmsSource, "components")).sort()) for (const file of readdirSync(join(cmsSource, "components", category)).sort()) {
		if (!file.endsWith(".json")) continue;
		const name = `${category}.${file.slice(0, -5)}`;
		const schema = readSchema(join(cmsSource, "components", category, file), name, sides);
		components.set(name, schema);
		sides.set(name, sideOfComponent(schema));
	}
	const types = /* @__PURE__ */ new Map();
	for (const api of readdirSync(join(cmsSource, "api")).sort()) {
		const folder = join(cmsSource, "api", api, "content-types");
		if (!existsSync(folder)) continue;
		for (const type of readdirSync(folder).sort()) {
			const schema = readSchema(join(folder, type, "schema.json"), void 0, sides);
			types.set(schema.name, schema);
		}
	}
	return {
		types,
		components
	};
}
function readSchema(path, uid, sides) {
	const parsed = schemaFile.safeParse(JSON.parse(readFileSync(path, "utf8")));
	if (!parsed.success) throw new Error(`${path} is not a schema file of the CMS: ${mod.prettifyError(parsed.error)}`);
	const { kind, info, attributes } = parsed.data;
	const name = uid ?? info.singularName;
	if (!name) throw new Error(`${path} has no info.singularName. Add it: it is the type's name in the feed.`);
	const read = /* @__PURE__ */ new Map();
	for (const [attribute, said] of Object.entries(attributes)) {
		if (said.mappedBy) continue;
		read.set(attribute, readAttribute(path, attribute, said, sides));
	}
	return {
		name,
		plural: info.pluralName ?? name,
		single: kind === "singleType",
		attributes: read
	};
}
function readAttribute(path, name, said, sides) {
	const kind = said.customField === "global::body" ? "body" : kinds[said.type];
	if (!kind) throw new Error(`${path}: attribute “${name}” is of type “${said.customField ?? said.type}”, which this site cannot show. Add it to site/src/schema/read-schemas.ts.`);
	let side = said.pluginOptions?.i18n?.localized && kind !== "relation" && kind !== "media" ? "texts" : "facts";
	if (kind === "component") {
		const known = sides.get(said.component ?? "");
		if (!known) throw new Error(`${path}: attribute “${name}” uses the component “${said.component}”, which has no schema file (or lies inside another component, which the feed does not know).`);
		side = known;
	}
	return {
		name,
		kind,
		side,
		many: kind === "relation" ? /ToMany$/.test(said.relation ?? "") : Boolean(said.multiple ?? said.repeatable),
		required: said.required ?? false,
		enum: said.enum,
		pattern: said.regex === void 0 ? void 0 : new RegExp(said.regex),
		min: said.min,
		max: said.max,
		target: said.target?.split(".").at(-1),
		component: said.component
	};
}
function sideOfComponent(schema) {
	const sides = new Set([...schema.attributes.values()].filter(({ name }) => name !== "key").map(({ side }) => side));
	if (sides.size > 1) return "split";
	return sides.has("texts") ? "texts" : "facts";
}
// src/pictures/recipe.ts
/** Widths of variants, in pixels: a phone, a phone's sharp screen, a column twice as sharp, a whole screen. */
var WIDTHS = [
	480,
	960,
	1600,
	2400
];
/** Up to this width variants are made before a page is shown. */
var FIRST_WIDTH = 960;
/** Changes with the recipe, so that another one makes new variants under new addresses. */
var mark = createHash("sha256").update(JSON.stringify([WIDTHS, {
	webp: {
		quality: 78,
		effort: 2
	},
	avif: {
		quality: 55,
		effort: 0
	}
}])).digest("hex").slice(0, 6);
/** File name of a variant, here and on the site. */
var variantName = ({ width, format }) => `${width}-${mark}.${format}`;
/** The variants of a picture that is `width` pixels wide, none wider than itself: WebP before AVIF, narrow before wide. */
function variantsOf(width, made) {
	const widths = WIDTHS.filter((wanted) => wanted < width);
	if (widths.length < WIDTHS.length) widths.push(width);
	const first = widths.filter((wanted, at) => at === 0 || wanted <= FIRST_WIDTH);
	const inFormat = (format, list) => list.map((wanted) => ({
		width: wanted,
		format
	}));
	if (made === "first") return inFormat("webp", first);
	return [
		...inFormat("webp", first),
		...inFormat("webp", widths.slice(first.length)),
		...inFormat("avif", widths)
	];
}
// src/snapshot/media-index.ts
var mediaRecord = mod.strictObject({
	/** Of the original's bytes. */
	sha256: mod.string(),
	size: mod.number(),
	/** Pixels, upright. */
	width: mod.number().optional(),
	height: mod.number().optional(),
	/** Of the widest WebP variant. */
	bytes: mod.number().optional(),
	/** Which of its variants there are. */
	made: mod.enum(["first", "all"]).optional(),
	/** Why there is no picture, or not all of it, in words that go on after “because”. */
	problem: mod.string().optional()
});
/** What tells one state of an uploaded file from another. */
var mediaKey = ({ url, size = 0, updatedAt = "" }) => `${url} ${size} ${updatedAt}`;
/** Where an original is kept. */
var originalPath = (dataDir, sha256) => join(dataDir, "media", "originals", sha256);
/** Where the variants of an original are kept. */
var variantFolder = (dataDir, sha256) => join(dataDir, "media", "variants", sha256);
/** The variants that there are of a picture; none of other files and broken pictures. */
var variantsOfRecord = ({ width, made }) => width === void 0 || made === void 0 ? [] : variantsOf(width, made);
/** The index as it was last written; empty when there is none, or it is damaged (it is only a cache). */
function readMediaIndex(dataDir) {
	try {
		const written = JSON.parse(readFileSync(indexPath(dataDir), "utf8"));
		return new Map(Object.entries(mod.record(mod.string(), mediaRecord).parse(written)));
	} catch {
		return /* @__PURE__ */ new Map();
	}
}
var indexPath = (dataDir) => join(dataDir, "media", "index.json");
// src/snapshot/snapshot.ts
/** Key of a document in a snapshot. */
var documentKey = (type, id) => `${type}/${id}`;
// src/snapshot/snapshot-store.ts
/** The newest whole snapshot, or none where there never was one. Throws when all that are there are damaged. */
function loadLastSnapshot(dataDir) {
	const folder = snapshotsIn(dataDir);
	const problems = [];
	for (const name of snapshotNames(folder)) {
		const path = join(folder, name);
		try {
			return {
				snapshot: readSnapshot(path),
				path,
				problems
			};
		} catch (error) {
			problems.push(`${path} is damaged (${error.message}) and passed over.`);
		}
	}
	if (problems.length === 0) return void 0;
	throw new Error([...problems, "No snapshot is left. Start the CMS and run “npm run sync -w site” to fetch a new one."].join("\n"));
}
/** Reads one snapshot file and checks that it is whole; its documents were checked before it was written. */
function readSnapshot(path) {
	const text = readFileSync(path, "utf8");
	const lastStart = text.lastIndexOf("\n", text.length - 2) + 1;
	const end = JSON.parse(text.slice(lastStart) || "null");
	if (end?.end !== true) throw new Error("its last line is missing");
	const held = text.slice(0, lastStart);
	if (createHash("sha256").update(held).digest("hex") !== end.sha256) throw new Error("its checksum is wrong");
	const [first = "", ...lines] = held.split("\n").filter(Boolean);
	const { seq, cms, snapshot } = JSON.parse(first);
	if (snapshot !== 1) throw new Error("it is of another version");
	const documents = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const document = JSON.parse(line);
		documents.set(documentKey(document.type, document.id), document);
	}
	if (documents.size !== end.count) throw new Error(`it holds ${documents.size} documents instead of ${end.count}`);
	return {
		seq,
		cms,
		documents
	};
}
var snapshotsIn = (dataDir) => join(dataDir, "snapshots");
/** Newest first. */
function snapshotNames(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((name) => /^\d{8}-seq-\d+\.ndjson$/.test(name)).sort().reverse();
}
// src/schema/feed-error.ts
/** Something that the CMS sent, or did not send, cannot be published. The message names the place and says what to do. */
var FeedError = class extends Error {
	name = "FeedError";
	place;
	constructor(problem, advice, place = {}, options) {
		super([describePlace(place), `${problem} ${advice}`].filter(Boolean).join(": "), options);
		this.place = place;
	}
};
function describePlace({ url, line, type, id, locale, attribute }) {
	const parts = [];
	if (url) parts.push(url);
	if (line) parts.push(`line ${line}`);
	if (type) parts.push(id ? `${type} ${id}` : type);
	if (locale) parts.push(`language “${locale}”`);
	if (attribute) parts.push(`attribute “${attribute}”`);
	return parts.join(", ");
}
// src/tracks/decode-xml.ts
/** Text of an XML file in the encoding that its mark or its first line names; UTF-8 where they name none. */
function decodeXml(bytes) {
	const marked = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : void 0;
	const declared = /^\s*<\?xml[^>]*\bencoding=["']([\w.-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
	try {
		return new TextDecoder(marked ?? declared ?? "utf-8").decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}
// src/tracks/distance.ts
var RADIUS = 6378137;
var ECCENTRICITY2 = .0066943799901413165;
var RADIANS = Math.PI / 180;
/**
* Metres from one place to another, on the WGS 84 ellipsoid: flat, with the two radii of curvature at the middle
* latitude. For what lies between two points of a track (metres to some kilometres) it is right to a millimetre; over
* 500 km, to about 0.1 %.
*/
function distanceM(one, other) {
	const middle = (one.latitude + other.latitude) / 2 * RADIANS;
	const w2 = 1 - ECCENTRICITY2 * Math.sin(middle) ** 2;
	const along = RADIUS / Math.sqrt(w2);
	const meridian = along * .9933056200098587 / w2;
	const east = (other.longitude - one.longitude + 540) % 360 - 180;
	return Math.hypot((other.latitude - one.latitude) * RADIANS * meridian, east * RADIANS * along * Math.cos(middle));
}
// src/tracks/measure-heights.ts
/** Heights are evened out over this much of the way, half of it before and half after each point. */
var SMOOTHED_OVER_M = 100;
/** What goes up and down by less than this is the noise of the device, not a hill. */
var THRESHOLD_M = 5;
/** Points of a profile: more are not seen on a page. */
var STATIONS = 120;
/** Of the points of a track at least this share must have a height, or there is no profile. */
var KNOWN_SHARE = .5;
/**
* Ascent, descent, extremes and profile of a track, in whole metres; nothing when most points have no height.
*
* Recorded heights tremble, and the sum of all their small steps can be twice the real ascent. So heights are first
* averaged over 100 m of the way, then a rise or fall counts from one turning point to the next only if it is 5 m or
* more. Lowest and highest are those of the file.
*/
function measureHeights(points) {
	const known = points.flatMap(({ distanceM, heightM }) => heightM === void 0 ? [] : [{
		distanceM,
		heightM
	}]);
	if (known.length < 2 || known.length < points.length * KNOWN_SHARE) return void 0;
	const smooth = smoothed(known);
	let lowest = Infinity;
	let highest = -Infinity;
	for (const { heightM } of known) {
		lowest = Math.min(lowest, heightM);
		highest = Math.max(highest, heightM);
	}
	return {
		...climbs(smooth),
		lowestM: Math.round(lowest),
		highestM: Math.round(highest),
		profile: stations(smooth)
	};
}
/** Mean height over the way around each point; where points are further apart, the point's own. */
function smoothed(known) {
	const half = SMOOTHED_OVER_M / 2;
	let from = 0;
	let to = 0;
	let sum = 0;
	return known.map(({ distanceM }) => {
		while (to < known.length && at(known, to).distanceM <= distanceM + half) sum += at(known, to++).heightM;
		while (at(known, from).distanceM < distanceM - half) sum -= at(known, from++).heightM;
		return {
			distanceM,
			heightM: sum / (to - from)
		};
	});
}
function climbs(points) {
	let ascent = 0;
	let descent = 0;
	let turn = at(points, 0).heightM;
	let extreme = turn;
	let direction = 0;
	for (const { heightM } of points) if (direction === 0) {
		if (Math.abs(heightM - turn) < THRESHOLD_M) continue;
		direction = Math.sign(heightM - turn);
		extreme = heightM;
	} else if ((heightM - extreme) * direction > 0) extreme = heightM;
	else if ((extreme - heightM) * direction >= THRESHOLD_M) {
		if (direction > 0) ascent += extreme - turn;
		else descent += turn - extreme;
		turn = extreme;
		extreme = heightM;
		direction = -direction;
	}
	if (direction > 0) ascent += extreme - turn;
	else descent += turn - extreme;
	return {
		ascentM: Math.round(ascent),
		descentM: Math.round(descent)
	};
}
function stations(points) {
	const [start, end] = [at(points, 0).distanceM, at(points, points.length - 1).distanceM];
	if (end <= start) return [];
	const count = Math.min(STATIONS, Math.max(points.length - 1, 1));
	let after = 1;
	return Array.from({ length: count + 1 }, (_, step) => {
		const distanceM = start + (end - start) * step / count;
		while (after < points.length - 1 && at(points, after).distanceM < distanceM) after++;
		const [a, b] = [at(points, after - 1), at(points, after)];
		const share = b.distanceM === a.distanceM ? 0 : (distanceM - a.distanceM) / (b.distanceM - a.distanceM);
		const heightM = a.heightM + (b.heightM - a.heightM) * Math.min(Math.max(share, 0), 1);
		return {
			distanceM: Math.round(distanceM),
			heightM: Math.round(heightM)
		};
	});
}
/** A place in a list that is known to have it. */
var at = (points, index) => points[index];
// src/tracks/track.ts
/** Why a file is no track: a reason for the editor, with the line of the file where it is known. */
var TrackError = class extends Error {
	line;
	constructor(reason, line) {
		super(line === void 0 ? reason : `Line ${line}: ${reason}`);
		this.line = line;
	}
};
// src/tracks/parse-gpx.ts
/** Larger files are refused; a day's walk recorded each second has about 4 MB. */
var MAX_BYTES$1 = 12e6;
/** Tracks with more points are refused. */
var MAX_POINTS = 6e4;
/**
* The segments of a GPX file (1.0 or 1.1), each with at least one point: those of its tracks, or where it has none its
* planned routes. Throws a `TrackError`. A file with a document type or entities is refused unread: GPX needs
* neither, and they are how XML is made to fill a memory or to ask for other files.
*/
function parseGpx(xml) {
	if (xml.length > MAX_BYTES$1) throw new TrackError(`The file is larger than ${MAX_BYTES$1 / 1e6} MB. Simplify the track and upload it again.`);
	const forbidden = /<!(?:DOCTYPE|ENTITY)/i.exec(xml);
	if (forbidden) throw new TrackError("The file holds a document type or entities, which GPX has no use for.", lineAt(xml, forbidden.index));
	const points = xml.match(/<(?:\w+:)?(?:trkpt|rtept)[\s>]/g)?.length ?? 0;
	if (points > MAX_POINTS) throw new TrackError(`The track has ${points} points; ${MAX_POINTS} is the most. Simplify it and upload it again.`);
	const root = parseXml(xml);
	if (root.localName !== "gpx") throw new TrackError(`This is no GPX file: it begins with <${root.nodeName}>.`, root.lineNumber);
	const lines = [...elements(root, "trkseg", "trkpt")];
	const segments = lines.length > 0 ? lines : [...elements(root, "rte", "rtept")];
	if (segments.length === 0) throw new TrackError("The file holds no track: there is no point in it.");
	return segments;
}
function parseXml(xml) {
	try {
		const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");
		if (documentElement) return documentElement;
	} catch (error) {
		if (!(error instanceof ParseError)) throw error;
		const { lineNumber } = error.locator ?? {};
		throw new TrackError(`The file is not well-formed XML: ${error.message}.`, lineNumber || void 0);
	}
	throw new TrackError("The file is empty.");
}
function* elements(root, part, point) {
	for (const segment of root.getElementsByTagNameNS("*", part)) {
		const points = [...segment.getElementsByTagNameNS("*", point)].map(readPoint);
		if (points.length > 0) yield points;
	}
}
function readPoint(element) {
	const latitude = degrees(element, "lat", 90);
	const longitude = degrees(element, "lon", 180);
	const text = [...element.childNodes].find((child) => child.localName === "ele")?.textContent?.trim();
	const heightM = text ? Number(text) : NaN;
	return Number.isFinite(heightM) && Math.abs(heightM) < 12e3 ? {
		latitude,
		longitude,
		heightM
	} : {
		latitude,
		longitude
	};
}
function degrees(element, name, most) {
	const text = element.getAttribute(name)?.trim();
	const value = text ? Number(text) : NaN;
	if (Number.isFinite(value) && Math.abs(value) <= most) return value;
	throw new TrackError(`“${name}” of a point is ${text ? `“${text.slice(0, 40)}”` : "missing"}; it must be degrees from -${most} to ${most}.`, element.lineNumber);
}
var lineAt = (text, at) => text.slice(0, at).split("\n").length;
// src/tracks/read-track.ts
/** The track in the text of a GPX file, measured. Throws a `TrackError` that names reason and line. */
function readTrack(gpx) {
	let lengthM = 0;
	const segments = parseGpx(gpx).map((segment) => segment.map((point, at) => {
		const before = segment[at - 1];
		if (before) lengthM += distanceM(before, point);
		return {
			...point,
			distanceM: lengthM
		};
	}));
	const points = segments.flat();
	const { profile = [], ...heights } = measureHeights(points) ?? {};
	return {
		segments,
		points,
		bbox: bboxOf(points),
		lengthM: Math.round(lengthM),
		...heights,
		profile
	};
}
/** The smallest box that holds all points. */
function bboxOf(points) {
	let [west, south, east, north] = [
		Infinity,
		Infinity,
		-Infinity,
		-Infinity
	];
	for (const { latitude, longitude } of points) {
		west = Math.min(west, longitude);
		south = Math.min(south, latitude);
		east = Math.max(east, longitude);
		north = Math.max(north, latitude);
	}
	return [
		west,
		south,
		east,
		north
	];
}
// src/tracks/track-cache.ts
/** How tracks are read; part of the file name, so that another way reads them anew. */
var RECIPE = "track-1";
/** How many tracks are remembered, so that each page of one finds it read. */
var REMEMBERED = 200;
/** Larger files are not even opened. */
var MAX_BYTES = 25e6;
var remembered = /* @__PURE__ */ new Map();
/**
* The track in an uploaded file of the media cache, by the hash of its bytes. Each file is read once for ever: what
* came of it is kept beside the media.
*/
function cachedTrack(dataDir, sha256) {
	const path = join(dataDir, "media", "tracks", `${RECIPE}-${sha256}.json`);
	const found = remembered.get(path) ?? readKept(path) ?? keep(path, readOriginal(originalPath(dataDir, sha256)));
	remembered.delete(path);
	remembered.set(path, found);
	for (const oldest of remembered.keys()) {
		if (remembered.size <= REMEMBERED) break;
		remembered.delete(oldest);
	}
	return found;
}
function readOriginal(path) {
	try {
		if (statSync(path).size > MAX_BYTES) throw new TrackError("The file is too large for a track.");
		return { track: readTrack(decodeXml(readFileSync(path))) };
	} catch (error) {
		return { problem: error.message };
	}
}
function readKept(path) {
	if (!existsSync(path)) return void 0;
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return;
	}
}
function keep(path, found) {
	mkdirSync(dirname(path), { recursive: true });
	const half = `${path}.${process.pid}.tmp`;
	writeFileSync(half, JSON.stringify(found));
	renameSync(half, path);
	return found;
}
// src/content/index-relations.ts
/** Key into `RelationIndex.referrers`. */
var referrerKey = (path, type, id) => `${path} → ${documentKey(type, id)}`;
/** Goes once through all links of all documents. */
function indexRelations(documents, schemas) {
	const referrers = /* @__PURE__ */ new Map();
	const dangling = [];
	const pathsOfType = new Map([...schemas.types.values()].map((schema) => [schema.name, relationPaths(schema, schemas)]));
	for (const document of documents.values()) for (const { path, target, ids } of linksOf(document, pathsOfType.get(document.type) ?? [])) for (const id of ids) if (documents.get(documentKey(target, id))?.gone === false) {
		const key = referrerKey(path, target, id);
		const known = referrers.get(key);
		if (!known) referrers.set(key, [document.id]);
		else if (!known.includes(document.id)) known.push(document.id);
	} else {
		const field = path.slice(document.type.length + 1);
		dangling.push({
			type: document.type,
			id: document.id,
			field,
			target,
			targetId: id
		});
	}
	return {
		referrers,
		dangling
	};
}
function relationPaths(schema, { components }) {
	return [...schema.attributes.values()].flatMap((attribute) => {
		if (attribute.kind === "relation") return [{ attribute }];
		const component = attribute.component && components.get(attribute.component);
		if (!component) return [];
		return [...component.attributes.values()].filter(({ kind }) => kind === "relation").map((inside) => ({
			attribute,
			inside
		}));
	});
}
function* linksOf({ type, facts }, paths) {
	for (const { attribute, inside } of paths) {
		const value = facts[attribute.name];
		if (value === void 0) continue;
		const holders = inside ? listOf(value).map((part) => part[inside.name]) : [value];
		const path = [
			type,
			attribute.name,
			...inside ? [inside.name] : []
		].join(".");
		const ids = holders.flatMap((holder) => holder === void 0 ? [] : listOf(holder));
		yield {
			path,
			target: (inside ?? attribute).target ?? "",
			ids
		};
	}
}
var listOf = (value) => Array.isArray(value) ? value : [value];
// src/content/merge-entry.ts
/** Facts and one language's texts of a document joined, components by their `key`. */
function mergeFields(document, locale, schema) {
	const texts = document.locales[locale] ?? {};
	const merged = {
		...document.facts,
		...texts
	};
	for (const attribute of schema.attributes.values()) {
		if (attribute.side !== "split") continue;
		const value = mergeComponent(attribute, document.facts[attribute.name], texts[attribute.name]);
		if (value !== void 0) merged[attribute.name] = value;
	}
	return merged;
}
function mergeComponent(attribute, facts, texts) {
	const byKey = texts ?? {};
	if (!attribute.many) return facts || byKey["one"] ? {
		...facts,
		...byKey["one"]
	} : void 0;
	const parts = facts ?? [];
	const keys = new Set(parts.map(({ key }) => key));
	const strays = Object.entries(byKey).filter(([key]) => !keys.has(key));
	if (parts.length + strays.length === 0) return void 0;
	return [...parts.map((part) => ({
		...part,
		...byKey[part.key]
	})), ...strays.map(([key, text]) => ({
		key,
		...text
	}))];
}
// src/content/nearby.ts
/** Cells of the index in degrees: some ten kilometres. */
var CELL = .25;
/** What is further away is not near. */
var NEAR_M = 6e4;
/** Spots of a route that are looked at: enough to be right to about a kilometre or two. */
var SPOTS = 80;
/** Where things lie, in cells, so that what is near is found without looking at everything. */
var NearbyIndex = class {
	#cells = /* @__PURE__ */ new Map();
	constructor(things) {
		for (const { id, places } of things) for (const place of places) {
			const key = keyOf(Math.floor(place.latitude / CELL), Math.floor(place.longitude / CELL));
			const cell = this.#cells.get(key);
			if (cell) cell.push({
				id,
				place
			});
			else this.#cells.set(key, [{
				id,
				place
			}]);
		}
	}
	/** The `count` nearest within `NEAR_M`, nearest first. */
	near(from, count) {
		const nearest = /* @__PURE__ */ new Map();
		const down = Math.ceil(NEAR_M / 111e3 / CELL);
		const across = Math.min(Math.ceil(down / Math.max(Math.cos(from.latitude * Math.PI / 180), .05)), 60);
		const [row, column] = [Math.floor(from.latitude / CELL), Math.floor(from.longitude / CELL)];
		for (let dy = -3; dy <= down; dy++) for (let dx = -across; dx <= across; dx++) for (const { id, place } of this.#cells.get(keyOf(row + dy, column + dx)) ?? []) {
			const far = distanceM(from, place);
			if (far <= 6e4 && far < (nearest.get(id) ?? Infinity)) nearest.set(id, far);
		}
		return [...nearest].map(([id, far]) => ({
			id,
			distanceM: Math.round(far)
		})).sort((one, other) => one.distanceM - other.distanceM || (one.id < other.id ? -1 : 1)).slice(0, count);
	}
};
var keyOf = (row, column) => `${row} ${column}`;
/** Latitude and longitude together, or nothing when one is missing. */
var placeOf = (of) => of?.latitude === void 0 || of.longitude === void 0 ? void 0 : {
	latitude: of.latitude,
	longitude: of.longitude
};
/** The spots by which a route is found: its stops' own and some of its track's. */
function routeSpots({ stops = [] }, track) {
	const points = track?.points ?? [];
	const step = Math.max(1, Math.floor(points.length / SPOTS));
	return [...stops.flatMap((stop) => placeOf(stop) ?? []), ...points.filter((_, at) => at % step === 0)];
}
// src/content/with-twins.ts
var known = /* @__PURE__ */ new WeakMap();
/**
* A document with what no editor writes: beside each language its Latin twin, where the list of languages has one.
* Its texts are made when they are first asked for, once for as long as the document is the same.
*/
function withTwins(document, languages) {
	const held = known.get(document);
	if (held) return held;
	const { former } = document;
	const locales = { ...document.locales };
	const formerToo = { ...former };
	for (const { code, twinOf } of languages) {
		if (twinOf === void 0) continue;
		const texts = locales[twinOf];
		if (texts) Object.defineProperty(locales, code, {
			enumerable: true,
			get: once(() => allToLatin(texts))
		});
		if (former[twinOf]) formerToo[code] = former[twinOf];
	}
	const twinned = {
		...document,
		locales,
		former: formerToo
	};
	known.set(document, twinned);
	return twinned;
}
function once(make) {
	let made;
	return () => made ??= make();
}
// src/content/site-file.ts
/** What is known of a file, or nothing when it is not in the cache or is no sound picture. */
function siteFile(file, media) {
	const record = media.get(mediaKey(file));
	if (!record) return void 0;
	const { name, mime } = file;
	if (!mime.startsWith("image/")) return {
		name,
		mime,
		size: record.size,
		href: originalHref(record, name)
	};
	const { width, height, bytes } = record;
	const variants = variantsIn("webp", record);
	const widest = variants.at(-1);
	if (!width || !height || !bytes || !widest) return void 0;
	return {
		name: `${name.replace(/\.\w+$/, "")}.webp`,
		mime: "image/webp",
		size: bytes,
		href: widest.href,
		picture: {
			width,
			height,
			variants,
			avif: variantsIn("avif", record)
		}
	};
}
/** Where the bytes behind each address of a file are in the cache. */
function* mediaSources(file, media, dataDir) {
	const record = media.get(mediaKey(file));
	if (!record) return;
	if (!file.mime.startsWith("image/")) yield [originalHref(record, file.name), originalPath(dataDir, record.sha256)];
	for (const variant of variantsOfRecord(record)) {
		const name = variantName(variant);
		yield [`${folderOf(record)}/${name}`, join(variantFolder(dataDir, record.sha256), name)];
	}
}
var folderOf = ({ sha256 }) => `/media/${sha256.slice(0, 20)}`;
var variantsIn = (format, record) => variantsOfRecord(record).filter((variant) => variant.format === format).map((variant) => ({
	width: variant.width,
	href: `${folderOf(record)}/${variantName(variant)}`
}));
var originalHref = (record, name) => `${folderOf(record)}/${safeName(name)}`;
/** A file name for every server and file system; the reader's download gets the real one. */
function safeName(name) {
	const dot = name.lastIndexOf(".");
	const clean = (part) => part.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 80);
	const stem = clean(dot > 0 ? name.slice(0, dot) : name) || "file";
	const ending = dot > 0 ? clean(name.slice(dot + 1)).toLowerCase() : "";
	return ending ? `${stem}.${ending}` : stem;
}
// src/content/content.ts
/**
* Everything published, ready for pages: looked up by address or id in constant time, never changing.
* All reading goes through its few methods.
*/
var Content = class {
	languages;
	schemas;
	today;
	/** Links to what is not published. */
	dangling;
	/** Tracks that are no tracks. */
	refusedTracks;
	#documents;
	#byType = /* @__PURE__ */ new Map();
	#byAddress = /* @__PURE__ */ new Map();
	#files = /* @__PURE__ */ new Map();
	#lostFiles = /* @__PURE__ */ new Map();
	#tracks = /* @__PURE__ */ new Map();
	#nearby = /* @__PURE__ */ new Map();
	#media;
	#relations;
	#byCode;
	#orders;
	#entries = /* @__PURE__ */ new Map();
	#lists = /* @__PURE__ */ new Map();
	constructor({ snapshot, media, languages, schemas, today, dataDir }) {
		this.languages = languages;
		this.schemas = schemas;
		this.today = today;
		this.#media = media;
		this.#documents = new Map([...snapshot.documents].map(([key, one]) => [key, withTwins(one, languages)]));
		this.#byCode = new Map(languages.map((language) => [language.code, language]));
		const codes = languages.map(({ code }) => code);
		this.#orders = new Map(codes.map((code) => [code, [.../* @__PURE__ */ new Set([
			code,
			"en",
			...codes
		])]]));
		for (const document of this.#documents.values()) {
			if (document.gone) continue;
			const sameType = this.#byType.get(document.type);
			if (sameType) sameType.push(document);
			else this.#byType.set(document.type, [document]);
			this.#takeAddresses(document);
			for (const [id, file] of Object.entries(document.files)) {
				const known = siteFile(file, media);
				if (known) this.#files.set(id, known);
				else this.#lostFiles.set(id, {
					name: file.name,
					mime: file.mime,
					width: file.width,
					height: file.height
				});
			}
		}
		this.#relations = indexRelations(snapshot.documents, schemas);
		this.dangling = this.#relations.dangling;
		this.refusedTracks = dataDir === void 0 ? [] : this.#readTracks(dataDir);
	}
	/** A language by its code. */
	language(code) {
		const language = this.#byCode.get(code);
		if (!language) throw new Error(`There is no language “${code}” on this site. Add it to cms/locales.json.`);
		return language;
	}
	/** The schema of a type. */
	schema(type) {
		const schema = this.schemas.types.get(type);
		if (!schema) throw new Error(`There is no type “${type}”. Add its schema folder under cms/src/api.`);
		return schema;
	}
	/** The document in the wanted language, else in the nearest that it has; nothing when it is not published. */
	entry(type, id, lang) {
		const document = id === void 0 ? void 0 : this.#documents.get(documentKey(type, id));
		if (!document || document.gone) return void 0;
		const nearest = this.#orders.get(lang)?.find((code) => document.locales[code]);
		return nearest === void 0 ? void 0 : this.#entryOf(document, nearest);
	}
	/** The documents that are published, in the order of the ids. */
	entries(type, ids, lang) {
		return (ids ?? []).flatMap((id) => this.entry(type, id, lang) ?? []);
	}
	/** The same document in each language that it is published in. */
	translations({ type, id, locales }) {
		return locales.flatMap((code) => this.entry(type, id, code) ?? []);
	}
	/** The entry at an address. */
	find(type, lang, slug) {
		const document = this.#byAddress.get(`${lang}/${type}/${slug}`);
		return document && this.#entryOf(document, lang);
	}
	/** All entries of a type, each in the wanted language or the nearest: events newest first, others by title. */
	list(type, lang) {
		const key = `${type} ${lang}`;
		const known = this.#lists.get(key);
		if (known) return known;
		const documents = this.#byType.get(type) ?? [];
		const list = this.#inOrder(documents.flatMap(({ id }) => this.entry(type, id, lang) ?? []), lang);
		this.#lists.set(key, list);
		return list;
	}
	/** Entries of `type` whose `path` (an attribute, or component and attribute) points at a document, in list order. */
	referrers(type, path, target, lang) {
		const ids = this.#relations.referrers.get(referrerKey(`${type}.${path}`, target.type, target.id));
		return ids ? this.#inOrder(this.entries(type, ids, lang), lang) : [];
	}
	/** An uploaded file, or nothing when it is missing. */
	file(id) {
		return id === void 0 ? void 0 : this.#files.get(id);
	}
	/** What an uploaded file holds as a track, or nothing when it is missing or refused. */
	track(id) {
		return id === void 0 ? void 0 : this.#tracks.get(id);
	}
	/** What is known of an uploaded file that is missing or broken. */
	lostFile(id) {
		return id === void 0 ? void 0 : this.#lostFiles.get(id);
	}
	/** The `count` nearest entries of a type within 60 km, nearest first, with how far they are in a straight line. */
	near(type, from, count, lang) {
		let index = this.#nearby.get(type);
		if (!index) this.#nearby.set(type, index = new NearbyIndex(this.#placesOf(type)));
		return index.near(from, count).flatMap(({ id, distanceM }) => {
			const entry = this.entry(type, id, lang);
			return entry ? [{
				entry,
				distanceM
			}] : [];
		});
	}
	/** Where the bytes behind each media address are kept. */
	mediaSources(dataDir) {
		const sources = /* @__PURE__ */ new Map();
		for (const { files } of this.#documents.values()) for (const file of Object.values(files)) for (const [href, path] of mediaSources(file, this.#media, dataDir)) sources.set(href, path);
		return sources;
	}
	/** Every document, also withdrawn ones, for what is made of all addresses. */
	documents() {
		return this.#documents.values();
	}
	/** A document as it is published, or that it is no longer. */
	document(type, id) {
		return this.#documents.get(documentKey(type, id));
	}
	#entryOf(document, lang) {
		const { type, id } = document;
		const key = `${lang}/${type}/${id}`;
		let entry = this.#entries.get(key);
		if (!entry) {
			const fields = mergeFields(document, lang, this.schema(type));
			const locales = this.languages.map(({ code }) => code).filter((code) => document.locales[code]);
			const updated = document.updated?.[lang];
			entry = {
				type,
				id,
				lang,
				slug: slugOf(document, lang),
				fields,
				updated,
				locales
			};
			this.#entries.set(key, entry);
		}
		return entry;
	}
	#inOrder(entries, lang) {
		const { compare } = this.language(lang);
		return entries.map((entry) => ({
			entry,
			date: dateOf(entry),
			title: entry.fields.title
		})).sort((one, other) => one.date === other.date ? compare(one.title, other.title) : one.date < other.date ? 1 : -1).map(({ entry }) => entry);
	}
	*#placesOf(type) {
		for (const { id } of this.#byType.get(type) ?? []) {
			const entry = this.entry(type, id, "en");
			if (!entry) continue;
			const fields = entry.fields;
			const village = placeOf(fields.place);
			yield {
				id,
				places: type === "route" ? routeSpots(fields, this.track(fields.track)) : village ? [village] : []
			};
		}
	}
	/** Takes the tracks of all routes; says why one is refused. */
	#readTracks(dataDir) {
		return (this.#byType.get("route") ?? []).flatMap((route) => {
			const id = route.facts["track"];
			const file = typeof id === "string" ? route.files[id] : void 0;
			const record = file && this.#media.get(mediaKey(file));
			if (!file || !record) return [];
			const found = cachedTrack(dataDir, record.sha256);
			if ("track" in found) this.#tracks.set(id, found.track);
			else return {
				id: route.id,
				file: file.name,
				reason: found.problem
			};
			return [];
		});
	}
	#takeAddresses(document) {
		for (const locale of Object.keys(document.locales)) {
			const slug = slugOf(document, locale);
			const place = {
				type: document.type,
				id: document.id,
				locale,
				attribute: "slug"
			};
			if (!isSafeSlug(slug)) throw new FeedError(`“${slug}” cannot be part of an address.`, "Give the entry another slug in the CMS: letters a–z, digits and hyphens.", place);
			const address = `${locale}/${document.type}/${slug}`;
			const other = this.#byAddress.get(address);
			if (other) throw new FeedError(`“${slug}” is already the slug of “${titleOf(other, locale)}” (${other.id}).`, `Change one of the two in the CMS; this one is “${titleOf(document, locale)}”.`, place);
			this.#byAddress.set(address, document);
		}
	}
};
/** What an event is sorted by; all other types sort by title alone. */
function dateOf(entry) {
	if (entry.type !== "workshop") return "";
	const { startDate, endDate } = entry.fields;
	return startDate ?? endDate ?? "";
}
var slugOf = ({ id, locales }, locale) => textOr(locales[locale]?.["slug"], id);
var titleOf = ({ id, locales }, locale) => textOr(locales[locale]?.["title"], id);
var textOr = (value, other) => typeof value === "string" ? value : other;
/** Whether a slug is one plain folder name. */
var isSafeSlug = (slug) => /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,199}$/.test(slug) && slug !== "index";
// src/content/load-content.ts
/** The day by which consents are judged, as `2026-11-20`. */
var today = () => process.env["SITE_TODAY"] ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
/** The content of the last snapshot in the store, in all languages of the list. */
function loadContent() {
	const stored = loadLastSnapshot(dataDir());
	if (!stored) throw new Error(`There is no snapshot in ${dataDir()} yet. Fetch one with “npm run sync -w site” (CMS_URL and CMS_TOKEN set).`);
	const schemas = readSchemas(join(repositoryRoot(), "cms/src"));
	return new Content({
		snapshot: stored.snapshot,
		media: readMediaIndex(dataDir()),
		languages: loadLanguages(repositoryRoot(), schemas),
		schemas,
		today: today(),
		dataDir: dataDir()
	});
}
// src/content/current-content.ts
var current;
/** The content that pages show now: the last snapshot, until another is set. */
function content() {
	return current ??= loadContent();
}
/** Puts another content under the pages, from the next page on. */
function setContent(next) {
	current = next;
}
// src/content/addresses.ts
/** All sections, in the order of the dictionary. */
var sectionsOf = (language) => Object.keys(language.words.sections);
/** Address of a language's first page. */
var homePath = (lang) => `/${content().language(lang).path}/`;
/** Address of a section's list. */
var sectionPath = (language, section) => `/${language.path}/${language.words.sections[section].path}/`;
/** Address of a language's search page. */
var searchPath = (language) => `/${language.path}/${language.words.search.path}/`;
/** Address of an entry, in the language that it is in. Types without pages of their own have none. */
function entryPath({ type, lang, slug }) {
	const language = content().language(lang);
	if (type === "page") return `/${language.path}/${slug}/`;
	return type in language.words.sections ? `${sectionPath(language, type)}${slug}/` : void 0;
}
/** An entry in every language that it has. */
var entryAlternates = (entry) => content().translations(entry).flatMap((one) => alternate(one.lang, entryPath(one)));
/** A section's list in every language. */
var sectionAlternates = (section) => content().languages.map((language) => ({
	lang: language.code,
	path: sectionPath(language, section)
}));
/** The search page in every language. */
var searchAlternates = () => content().languages.map((language) => ({
	lang: language.code,
	path: searchPath(language)
}));
/** The first page in every language. */
var homeAlternates = () => content().languages.map(({ code }) => ({
	lang: code,
	path: homePath(code)
}));
var alternate = (lang, path) => path ? [{
	lang,
	path
}] : [];
/** What a reader gets whose language is not among the alternates: English, else the first. */
var xDefault = (alternates) => (alternates.find(({ lang }) => lang === "en") ?? alternates[0])?.path;
export { FeedError as _, searchAlternates as a, sectionPath as c, content as d, setContent as f, distanceM as g, bboxOf as h, homePath as i, sectionsOf as l, placeOf as m, entryPath as n, searchPath as o, isSafeSlug as p, homeAlternates as r, sectionAlternates as s, entryAlternates as t, xDefault as u, toLatin as v, fillIn as y };
