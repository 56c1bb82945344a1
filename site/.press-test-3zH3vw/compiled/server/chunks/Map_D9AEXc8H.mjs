import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as siteSettings } from "./site-settings_Dgfn8B1_.mjs";
import { g as distanceM, h as bboxOf, v as toLatin, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { n as formatLength } from "./format-measure_B-H8Xoo9.mjs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import simplify from "simplify-js";
import { feature, mesh } from "topojson-client";
// src/maps/clip.ts
/** What of a line lies inside a box from `-margin` to `width` and `height` plus margin: none, one or more pieces. */
function clipLine(points, width, height, margin = 8) {
	const pieces = [];
	let piece;
	for (let at = 1; at < points.length; at++) {
		const part = clipSegment(points[at - 1], points[at], [
			-margin,
			-margin,
			width + margin,
			height + margin
		]);
		if (!part) {
			piece = void 0;
			continue;
		}
		const [from, to] = part;
		const last = piece?.at(-1);
		if (piece && last && last[0] === from[0] && last[1] === from[1]) piece.push(to);
		else pieces.push(piece = [from, to]);
	}
	return pieces;
}
/** Liang and Barsky. */
function clipSegment([x0, y0], [x1, y1], [left, top, right, bottom]) {
	const [dx, dy] = [x1 - x0, y1 - y0];
	let [from, to] = [0, 1];
	for (const [p, q] of [
		[-dx, x0 - left],
		[dx, right - x0],
		[-dy, y0 - top],
		[dy, bottom - y0]
	]) {
		if (p === 0) {
			if (q < 0) return void 0;
		} else if (p < 0) from = Math.max(from, q / p);
		else to = Math.min(to, q / p);
		if (from > to) return void 0;
	}
	return [from === 0 ? [x0, y0] : [x0 + from * dx, y0 + from * dy], to === 1 ? [x1, y1] : [x0 + to * dx, y0 + to * dy]];
}
/** What of a surface's ring lies inside the same box, as one ring; empty when nothing does. Sutherland and Hodgman. */
function clipRing(points, width, height, margin = 8) {
	let ring = [...points];
	const edges = [
		[
			0,
			-margin,
			1
		],
		[
			0,
			width + margin,
			-1
		],
		[
			1,
			-margin,
			1
		],
		[
			1,
			height + margin,
			-1
		]
	];
	for (const [axis, limit, sign] of edges) {
		const inside = (spot) => (spot[axis] - limit) * sign >= 0;
		const out = [];
		for (const [at, spot] of ring.entries()) {
			const before = ring.at(at - 1);
			if (inside(spot) !== inside(before)) {
				const share = (limit - before[axis]) / (spot[axis] - before[axis]);
				out.push([before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])]);
			}
			if (inside(spot)) out.push(spot);
		}
		ring = out;
	}
	return ring;
}
// src/maps/frame.ts
/** Maps are this wide; how high they are depends on what they show. */
var WIDTH = 720;
var RADIANS = Math.PI / 180;
var northing = (latitude) => Math.log(Math.tan(Math.PI / 4 + Math.min(Math.max(latitude, -85), 85) * RADIANS / 2)) / RADIANS;
var latitudeAt = (y) => Math.atan(Math.exp(y * RADIANS)) / RADIANS * 2 - 90;
/**
* The map for these places: all of them, some room around them, and at least `leastKm` from west to east. Its edges lie
* on a coarse grid, so that neighbours share a map and its borders are drawn once.
*/
function frameOf(places, leastKm) {
	const [west, south, east, north] = bboxOf(places);
	const middle = {
		x: (west + east) / 2,
		y: (northing(south) + northing(north)) / 2
	};
	const least = leastKm / (111.32 * Math.cos((south + north) / 2 * RADIANS));
	const wanted = {
		x: Math.max((east - west) * 1.3, least),
		y: Math.max((northing(north) - northing(south)) * 1.3, least * .6)
	};
	const shape = Math.min(Math.max(wanted.y / wanted.x, .6), 1.1);
	const across = Math.max(wanted.x, wanted.y / shape);
	const step = 2 ** Math.ceil(Math.log2(across / 12));
	const snap = (value) => Math.round(value / step) * step;
	const x = snap(middle.x - across / 2);
	const wide = Math.ceil(across / step) * step;
	const top = snap(middle.y + across * shape / 2);
	const high = Math.ceil(across * shape / step) * step;
	const scale = WIDTH / wide;
	const bbox = [
		x,
		latitudeAt(top - high),
		x + wide,
		latitudeAt(top)
	];
	const centre = (bbox[1] + bbox[3]) / 2;
	return {
		width: WIDTH,
		height: Math.round(high * scale),
		bbox,
		acrossM: distanceM({
			latitude: centre,
			longitude: bbox[0]
		}, {
			latitude: centre,
			longitude: bbox[2]
		}),
		at: ({ latitude, longitude }) => [(longitude - x) * scale, (top - northing(latitude)) * scale]
	};
}
/** Whether two boxes have anything in common. */
var meets = (one, other) => one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
// src/maps/countries.ts
/** Countries that a map names: their names in Natural Earth, and ISO 3166 codes (XK is Kosovo's provisional one). */
var countryCodes = {
	Albania: "AL",
	Austria: "AT",
	Belarus: "BY",
	"Bosnia and Herz.": "BA",
	Bulgaria: "BG",
	Croatia: "HR",
	Cyprus: "CY",
	Czechia: "CZ",
	Denmark: "DK",
	Estonia: "EE",
	Finland: "FI",
	France: "FR",
	Germany: "DE",
	Greece: "GR",
	Hungary: "HU",
	Italy: "IT",
	Kosovo: "XK",
	Latvia: "LV",
	Lithuania: "LT",
	Macedonia: "MK",
	Moldova: "MD",
	Montenegro: "ME",
	Norway: "NO",
	Poland: "PL",
	Romania: "RO",
	Russia: "RU",
	Serbia: "RS",
	Slovakia: "SK",
	Slovenia: "SI",
	Spain: "ES",
	Sweden: "SE",
	Switzerland: "CH",
	Turkey: "TR",
	Ukraine: "UA",
	"United Kingdom": "GB"
};
// src/maps/path.ts
/** What an SVG path is written with: one decimal, relative steps, no space that is not needed. */
function pathOf(lines, { tolerance = .4, closed = false } = {}) {
	let path = "";
	for (const line of lines) {
		const spots = simplify(line.map(([x, y]) => ({
			x,
			y
		})), tolerance, true);
		if (spots.length < 2) continue;
		let [lastX, lastY] = [0, 0];
		for (const [at, { x, y }] of spots.entries()) {
			const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
			if (at > 0 && toX === lastX && toY === lastY) continue;
			path += at === 0 ? `M${short(toX)}${spaced(toY)}` : `${at === 1 ? "l" : ""}${at === 1 ? short(toX - lastX) : spaced(toX - lastX)}${spaced(toY - lastY)}`;
			[lastX, lastY] = [toX, toY];
		}
		if (closed) path += "z";
	}
	return path;
}
/** Tenths as SVG writes them shortest: `-.5`, `3`, `12.4`. */
var short = (tenths) => String(tenths / 10).replace(/^(-?)0\./, "$1.");
var spaced = (tenths) => tenths < 0 ? short(tenths) : ` ${short(tenths)}`;
// src/maps/world.ts
/** Pairs between which a border is disputed, by their names in Natural Earth. */
var disputes = /* @__PURE__ */ new Set([
	"Kosovo/Serbia",
	"Cyprus/N. Cyprus",
	"Cyprus U.N. Buffer Zone/N. Cyprus",
	"Somalia/Somaliland",
	"Morocco/W. Sahara",
	"Israel/Palestine"
]);
var world;
/** The world, read when the first map is drawn. */
function readWorld() {
	return world ??= load();
}
function load() {
	const topology = JSON.parse(readFileSync(atlasPath(), "utf8"));
	const countries = topology.objects["countries"];
	const land = topology.objects["land"];
	const nameOf = ({ properties }) => properties.name;
	const isDisputed = (one, other) => disputes.has([nameOf(one), nameOf(other)].sort().join("/"));
	const lines = (keep) => mesh(topology, countries, keep).coordinates.map((points) => ({
		bbox: boxOf(points),
		points
	}));
	return {
		land: feature(topology, land).features.flatMap(({ geometry }) => surfacesOf(geometry)),
		borders: lines((one, other) => one !== other && !isDisputed(one, other)),
		disputed: lines((one, other) => one !== other && isDisputed(one, other)),
		countries: new Map(feature(topology, countries).features.map((country) => [nameOf(country), surfacesOf(country.geometry)]))
	};
}
/** Looked for from this module and from the working folder: it may run from a build outside of the repository. */
function atlasPath() {
	for (const start of [import.meta.url, join(process.cwd(), "site")]) try {
		return createRequire(start).resolve("world-atlas/countries-10m.json");
	} catch {
		continue;
	}
	throw new Error("The package world-atlas is not installed. Run “npm ci”.");
}
function surfacesOf(geometry) {
	return (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : []).map((rings) => ({
		bbox: boxOf(rings[0] ?? []),
		rings
	}));
}
var boxOf = (points) => bboxOf(points.map(([longitude, latitude]) => ({
	longitude,
	latitude
})));
// src/maps/ground.ts
/** Characters for land and borders on one map. */
var BUDGET = 8e3;
var REMEMBERED = 300;
var grounds = /* @__PURE__ */ new Map();
/** The ground of a map; neighbours that share a frame share it. */
function groundOf(frame) {
	const key = `${frame.bbox.join(" ")} ${frame.height}`;
	let ground = grounds.get(key);
	if (!ground) {
		ground = drawGround(frame);
		grounds.set(key, ground);
		const oldest = grounds.keys().next().value;
		if (grounds.size > REMEMBERED && oldest !== void 0) grounds.delete(oldest);
	}
	return ground;
}
function drawGround(frame) {
	const { width, height, bbox } = frame;
	const { land, borders, disputed, countries } = readWorld();
	const spots = (points) => points.map(([longitude, latitude]) => frame.at({
		longitude,
		latitude
	}));
	const lines = (outlines) => outlines.filter((one) => meets(one.bbox, bbox)).flatMap(({ points }) => clipLine(spots(points), width, height));
	const rings = (surfaces) => surfaces.filter((one) => meets(one.bbox, bbox)).flatMap(({ rings }) => rings.map((ring) => clipRing(spots(ring), width, height))).filter((ring) => ring.length > 2);
	return {
		...drawWithin(BUDGET, {
			land: rings(land),
			borders: lines(borders),
			disputed: lines(disputed)
		}),
		countries: Object.entries(countryCodes).flatMap(([name, code]) => {
			const [largest] = rings(countries.get(name) ?? []).map((ring) => ({
				ring,
				area: areaOf(ring)
			})).sort((one, other) => other.area - one.area);
			if (!largest || largest.area < width * height * .015) return [];
			const [x, y] = roomiest(largest.ring);
			return [{
				code,
				x,
				y
			}];
		})
	};
}
/** Paths as fine as the budget allows; a coast of a thousand islands loses the small ones first. */
function drawWithin(characters, shapes) {
	for (let tolerance = .4;; tolerance *= 1.5) {
		const land = pathOf(shapes.land.filter((ring) => areaOf(ring) > 8 * tolerance ** 2), {
			tolerance,
			closed: true
		});
		const [borders, disputed] = [pathOf(shapes.borders, { tolerance }), pathOf(shapes.disputed, { tolerance })];
		if (land.length + borders.length + disputed.length <= characters || tolerance > 8) return {
			land,
			borders,
			disputed
		};
	}
}
/** Area of a ring, in square units. */
var areaOf = (ring) => Math.abs(ring.reduce((sum, [x, y], at) => {
	const [beforeX, beforeY] = ring.at(at - 1);
	return sum + beforeX * y - x * beforeY;
}, 0)) / 2;
/** The middle of the widest level line through a ring: a name fits there best. */
function roomiest(ring) {
	const ys = ring.map(([, y]) => y);
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	let best = {
		spot: [0, 0],
		room: -1
	};
	for (let step = 1; step < 16; step++) {
		const y = top + (bottom - top) * step / 16;
		const crossings = ring.flatMap((spot, at) => {
			const before = ring.at(at - 1);
			return spot[1] > y !== before[1] > y ? [before[0] + (y - before[1]) / (spot[1] - before[1]) * (spot[0] - before[0])] : [];
		}).sort((one, other) => one - other);
		for (let at = 1; at < crossings.length; at += 2) {
			const [from, to] = [crossings[at - 1], crossings[at]];
			const room = (to - from) * (1 - Math.abs(step - 8) / 24);
			if (room > best.room) best = {
				spot: [(from + to) / 2, y],
				room
			};
		}
	}
	return best.spot;
}
// src/maps/place-labels.ts
/** Font sizes in units of the map; the style sheet has the same. */
var sizes = {
	pearl: 15,
	town: 13,
	country: 16,
	water: 12
};
/** Widths of letters differ by script and font; this is wide enough for all of ours. */
var LETTER = .6;
/**
* Puts each text where it covers no other and no dot: right of its spot, left, above or below. The first have the
* choice; what finds no place is left out, as everything on a map stands in a list as well.
*/
function placeLabels(wanted, { width, height, dots }) {
	const taken = dots.map(({ x, y }) => [
		x - 4,
		y - 4,
		x + 4,
		y + 4
	]);
	const labels = [];
	for (const { text, kind, gap, ...spot } of wanted) {
		const size = sizes[kind];
		const long = text.length * size * (kind === "country" ? LETTER * 1.3 : LETTER);
		for (const { dx, dy, anchor } of positions(gap, size)) {
			const [x, y] = [spot.x + dx, spot.y + dy];
			const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
			const box = [
				left,
				y - size * .8,
				left + long,
				y + size * .25
			];
			if (box[0] < 4 || box[1] < 4 || box[2] > width - 4 || box[3] > height - 24) continue;
			if (taken.some((other) => overlap(box, other))) continue;
			taken.push(box);
			labels.push({
				x: Math.round(x),
				y: Math.round(y),
				anchor,
				text,
				kind,
				...spot.lang ? { lang: spot.lang } : {}
			});
			break;
		}
	}
	return labels;
}
var positions = (gap, size) => gap === 0 ? [
	0,
	size * 2,
	-size * 2
].map((dy) => ({
	dx: 0,
	dy,
	anchor: "middle"
})) : [
	{
		dx: gap,
		dy: size * .35,
		anchor: "start"
	},
	{
		dx: -gap,
		dy: size * .35,
		anchor: "end"
	},
	{
		dx: 0,
		dy: -gap,
		anchor: "middle"
	},
	{
		dx: 0,
		dy: gap + size * .75,
		anchor: "middle"
	}
];
var overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
// src/maps/places.ts
var town = (latitude, longitude, rank, ...[en, mk, sr, lv, lt]) => ({
	latitude,
	longitude,
	rank,
	names: {
		en,
		mk,
		sr,
		lv,
		lt
	}
});
var river = ([en, mk, sr, lv, lt], ...course) => ({
	course,
	names: {
		en,
		mk,
		sr,
		lv,
		lt
	}
});
var lake = (latitude, longitude, across, down, ...[en, mk, sr, lv, lt]) => ({
	latitude,
	longitude,
	kilometres: [across, down],
	names: {
		en,
		mk,
		sr,
		lv,
		lt
	}
});
/** Towns of the regions and around them, the larger ones first. */
var towns = [
	town(41.996, 21.432, 1, "Skopje", "Скопје", "Скопље", "Skopje", "Skopjė"),
	town(44.818, 20.457, 1, "Belgrade", "Белград", "Београд", "Belgrada", "Belgradas"),
	town(42.698, 23.322, 1, "Sofia", "Софија", "Софија", "Sofija", "Sofija"),
	town(42.663, 21.162, 1, "Pristina", "Приштина", "Приштина", "Priština", "Priština"),
	town(41.328, 19.819, 1, "Tirana", "Тирана", "Тирана", "Tirāna", "Tirana"),
	town(42.441, 19.263, 1, "Podgorica", "Подгорица", "Подгорица", "Podgorica", "Podgorica"),
	town(40.64, 22.944, 1, "Thessaloniki", "Солун", "Солун", "Saloniki", "Salonikai"),
	town(56.946, 24.106, 1, "Riga", "Рига", "Рига", "Rīga", "Ryga"),
	town(54.687, 25.28, 1, "Vilnius", "Вилнус", "Вилњус", "Viļņa", "Vilnius"),
	town(59.437, 24.754, 1, "Tallinn", "Талин", "Талин", "Tallina", "Talinas"),
	town(53.904, 27.562, 1, "Minsk", "Минск", "Минск", "Minska", "Minskas"),
	town(52.23, 21.012, 1, "Warsaw", "Варшава", "Варшава", "Varšava", "Varšuva"),
	town(43.321, 21.896, 1, "Niš", "Ниш", "Ниш", "Niša", "Nišas"),
	town(55.875, 26.536, 1, "Daugavpils", "Даугавпилс", "Даугавпилс", "Daugavpils", "Daugpilis"),
	town(54.898, 23.904, 1, "Kaunas", "Каунас", "Каунас", "Kauņa", "Kaunas"),
	town(55.703, 21.144, 1, "Klaipėda", "Клајпеда", "Клајпеда", "Klaipēda", "Klaipėda"),
	town(54.71, 20.511, 1, "Kaliningrad", "Калининград", "Калињинград", "Kaļiņingrada", "Kaliningradas"),
	town(57.819, 28.332, 1, "Pskov", "Псков", "Псков", "Pleskava", "Pskovas"),
	town(41.031, 21.335, 2, "Bitola", "Битола", "Битољ", "Bitola", "Bitola"),
	town(42.132, 21.714, 2, "Kumanovo", "Куманово", "Куманово", "Kumanova", "Kumanovas"),
	town(41.346, 21.554, 2, "Prilep", "Прилеп", "Прилеп", "Prilepa", "Prilepas"),
	town(42.01, 20.972, 2, "Tetovo", "Тетово", "Тетово", "Tetova", "Tetovas"),
	town(41.117, 20.802, 2, "Ohrid", "Охрид", "Охрид", "Ohrida", "Ohridas"),
	town(41.746, 22.196, 2, "Štip", "Штип", "Штип", "Štipa", "Štipas"),
	town(41.437, 22.643, 2, "Strumica", "Струмица", "Струмица", "Strumica", "Strumica"),
	town(42.998, 21.946, 2, "Leskovac", "Лесковац", "Лесковац", "Leskovaca", "Leskovacas"),
	town(42.551, 21.9, 2, "Vranje", "Врање", "Врање", "Vraņe", "Vranjė"),
	town(43.153, 22.586, 2, "Pirot", "Пирот", "Пирот", "Pirota", "Pirotas"),
	town(43.904, 22.285, 2, "Zaječar", "Заечар", "Зајечар", "Zaječara", "Zaječaras"),
	town(44.014, 20.911, 2, "Kragujevac", "Крагуевац", "Крагујевац", "Kragujevaca", "Kragujevacas"),
	town(45.254, 19.842, 2, "Novi Sad", "Нови Сад", "Нови Сад", "Novi Sada", "Novi Sadas"),
	town(42.284, 22.691, 2, "Kyustendil", "Ќустендил", "Ћустендил", "Kjustendila", "Kiustendilas"),
	town(56.51, 27.333, 2, "Rēzekne", "Резекне", "Резекне", "Rēzekne", "Rėzeknė"),
	town(56.651, 23.713, 2, "Jelgava", "Јелгава", "Јелгава", "Jelgava", "Jelgava"),
	town(56.505, 21.011, 2, "Liepāja", "Лиепаја", "Лијепаја", "Liepāja", "Liepoja"),
	town(57.39, 21.561, 2, "Ventspils", "Вентспилс", "Вентспилс", "Ventspils", "Ventspilis"),
	town(56.499, 25.857, 2, "Jēkabpils", "Јекабпилс", "Јекабпилс", "Jēkabpils", "Jekabpilis"),
	town(57.541, 25.425, 2, "Valmiera", "Валмиера", "Валмијера", "Valmiera", "Valmiera"),
	town(55.933, 23.317, 2, "Šiauliai", "Шаулјај", "Шјауљај", "Šauļi", "Šiauliai"),
	town(55.734, 24.358, 2, "Panevėžys", "Паневежис", "Паневежис", "Panevēža", "Panevėžys"),
	town(55.498, 25.599, 2, "Utena", "Утена", "Утена", "Utena", "Utena"),
	town(55.343, 26.163, 2, "Ignalina", "Игналина", "Игналина", "Ignalina", "Ignalina"),
	town(58.378, 26.729, 2, "Tartu", "Тарту", "Тарту", "Tartu", "Tartu"),
	town(42.202, 22.332, 2, "Kriva Palanka", "Крива Паланка", "Крива Паланка", "Kriva Palanka", "Kriva Palanka"),
	town(41.716, 21.776, 3, "Veles", "Велес", "Велес", "Velesa", "Velesas"),
	town(41.916, 22.413, 3, "Kočani", "Кочани", "Кочани", "Kočani", "Kočanis"),
	town(41.142, 22.502, 3, "Gevgelija", "Гевгелија", "Ђевђелија", "Gevgelija", "Gevgelija"),
	town(42.459, 21.767, 3, "Bujanovac", "Бујановац", "Бујановац", "Bujanovaca", "Bujanovacas"),
	town(42.5, 22.472, 3, "Bosilegrad", "Босилеград", "Босилеград", "Bosilegrada", "Bosilegradas"),
	town(42.691, 22.171, 3, "Surdulica", "Сурдулица", "Сурдулица", "Surdulica", "Surdulica"),
	town(42.967, 22.128, 3, "Vlasotince", "Власотинце", "Власотинце", "Vlasotince", "Vlasotincė"),
	town(42.309, 21.649, 3, "Preševo", "Прешево", "Прешево", "Preševa", "Preševas"),
	town(43.58, 21.334, 3, "Kruševac", "Крушевац", "Крушевац", "Kruševaca", "Kruševacas"),
	town(55.731, 26.247, 3, "Zarasai", "Зарасај", "Зарасај", "Zarasi", "Zarasai"),
	town(55.598, 26.438, 3, "Visaginas", "Висагинас", "Висагинас", "Visagina", "Visaginas"),
	town(55.961, 25.586, 3, "Rokiškis", "Рокишкис", "Рокишкис", "Rokišķi", "Rokiškis"),
	town(56.201, 24.755, 3, "Biržai", "Биржај", "Биржај", "Birži", "Biržai"),
	town(55.895, 27.168, 3, "Krāslava", "Краслава", "Краслава", "Krāslava", "Kraslava"),
	town(56.547, 27.719, 3, "Ludza", "Лудза", "Лудза", "Ludza", "Ludza"),
	town(56.294, 26.725, 3, "Preiļi", "Прејли", "Прејљи", "Preiļi", "Preiliai"),
	town(55.639, 27.045, 3, "Braslaw", "Браслав", "Браслав", "Braslava", "Breslauja")
];
var rivers = [
	river([
		"Vardar",
		"Вардар",
		"Вардар",
		"Vardara",
		"Vardaras"
	], [41.77, 20.84], [41.8, 20.91], [42.07, 21.13], [41.998, 21.43], [41.72, 21.78], [41.58, 21.95], [41.49, 22.1], [41.41, 22.25], [41.15, 22.52], [40.99, 22.55], [40.75, 22.65], [40.51, 22.72]),
	river([
		"South Morava",
		"Јужна Морава",
		"Јужна Морава",
		"Dienvidu Morava",
		"Pietų Morava"
	], [42.46, 21.78], [42.54, 21.93], [42.71, 22.06], [42.89, 22.07], [43, 22], [43.2, 21.85], [43.36, 21.75], [43.54, 21.7], [43.67, 21.41]),
	river([
		"Great Morava",
		"Голема Морава",
		"Велика Морава",
		"Lielā Morava",
		"Didžioji Morava"
	], [43.67, 21.41], [43.93, 21.37], [44.1, 21.2], [44.33, 21.09], [44.57, 21.06], [44.71, 21.04]),
	river([
		"Danube",
		"Дунав",
		"Дунав",
		"Donava",
		"Dunojus"
	], [45.25, 19.86], [45.2, 20.25], [44.83, 20.46], [44.67, 20.93], [44.74, 21.3], [44.66, 21.64], [44.47, 22.15], [44.7, 22.4], [44.61, 22.62], [44.2, 22.66], [43.99, 22.88], [43.83, 23.24]),
	river([
		"Daugava",
		"Даугава",
		"Даугава",
		"Daugava",
		"Dauguva"
	], [55.19, 30.2], [55.49, 28.77], [55.79, 27.45], [55.895, 27.17], [55.87, 26.53], [56.35, 26.17], [56.5, 25.87], [56.6, 25.25], [56.81, 24.6], [56.95, 24.1], [57.06, 24.03]),
	river([
		"Nemunas",
		"Неман",
		"Њемен",
		"Nemuna",
		"Nemunas"
	], [54.02, 23.97], [54.4, 24.05], [54.61, 24.03], [54.9, 23.88], [55.08, 22.77], [55.08, 21.88], [55.3, 21.37]),
	river([
		"Venta",
		"Вента",
		"Вента",
		"Venta",
		"Venta"
	], [56, 22.94], [56.31, 22.34], [56.68, 22.02], [56.97, 21.97], [57.4, 21.54]),
	river([
		"Gauja",
		"Гауја",
		"Гауја",
		"Gauja",
		"Gauja"
	], [57.54, 25.43], [57.31, 25.2], [57.16, 24.85], [57.16, 24.27])
];
var lakes = [
	lake(41.035, 20.715, 14, 29, "Lake Ohrid", "Охридско Езеро", "Охридско језеро", "Ohridas ezers", "Ohrido ežeras"),
	lake(40.89, 21.02, 15, 22, "Lake Prespa", "Преспанско Езеро", "Преспанско језеро", "Prespas ezers", "Prespos ežeras"),
	lake(41.215, 22.74, 6.5, 8.5, "Lake Dojran", "Дојранско Езеро", "Дојранско језеро", "Doiranas ezers", "Doirano ežeras"),
	lake(56.767, 26.88, 12, 8, "Lake Lubāns", "езеро Лубанс", "језеро Лубанс", "Lubāns", "Lubano ežeras"),
	lake(56.325, 27.467, 11, 6, "Lake Rāzna", "езеро Разна", "језеро Разна", "Rāznas ezers", "Raznos ežeras"),
	lake(55.63, 26.59, 11, 5, "Lake Drūkšiai", "езеро Друкшјај", "језеро Друкшјај", "Drūkšu ezers", "Drūkšiai")
];
/** The name in a language; in its Latin twin made from the Cyrillic one, as everything there. */
function nameIn(names, { code, twinOf }) {
	const cyrillic = twinOf === void 0 ? void 0 : names[twinOf];
	return cyrillic === void 0 ? names[code] ?? names.en : toLatin(cyrillic);
}
// src/maps/draw-map.ts
/** More pearls than this are drawn as one for each neighbourhood. */
var MANY = 60;
/** Courses of rivers are known by a few places only: too coarse for the map of a valley. */
var RIVERS_FROM_M = 12e4;
/** Draws a map of pearls and lines; nothing when there is neither. */
function drawMap({ pearls, lines, language, noted, leastKm }) {
	const places = [...pearls, ...lines.flatMap(({ segments }) => segments.flat())];
	if (places.length === 0) return void 0;
	const frame = frameOf(places, leastKm);
	const { width, height, at } = frame;
	const ground = groundOf(frame);
	const unitM = frame.acrossM / width;
	const nameOf = (names) => nameIn(names, language);
	const inside = ([x, y], margin = 0) => x > margin && y > margin && x < width - margin && y < height - margin;
	const round = ([x, y]) => ({
		x: Math.round(x),
		y: Math.round(y)
	});
	const shownPearls = gather(pearls.map((pearl) => ({
		...pearl,
		...round(at(pearl)),
		more: 0
	})));
	const shownTowns = towns.filter(({ rank }) => rank < 3 || frame.acrossM < 25e4).filter(({ rank }) => rank < 2 || frame.acrossM < 7e5).map((town) => ({
		names: town.names,
		...round(at(town))
	})).filter(({ x, y }) => inside([x, y], 12)).filter(({ x, y }) => !shownPearls.some((pearl) => Math.hypot(pearl.x - x, pearl.y - y) < 9));
	const shownRivers = frame.acrossM < RIVERS_FROM_M ? [] : rivers.flatMap(({ course, names }) => {
		return clipLine(curve(course.map(([latitude, longitude]) => at({
			latitude,
			longitude
		}))), width, height).map((piece) => ({
			piece,
			names
		}));
	});
	const shownLakes = lakes.flatMap(({ kilometres: [across, down], names, ...place }) => {
		const spot = at(place);
		if (!inside(spot, -40) || frame.acrossM < RIVERS_FROM_M / 2) return [];
		return [{
			...round(spot),
			rx: Math.max(1, Math.round(across * 500 / unitM)),
			ry: Math.max(1, Math.round(down * 500 / unitM)),
			names
		}];
	});
	const shownLines = lines.map(({ id, title, segments }) => ({
		id,
		title,
		pieces: segments.flatMap((points) => clipLine(points.map(at), width, height))
	}));
	const along = shownLines.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.filter((_, index) => index % Math.ceil(piece.length / 60) === 0).map(round)));
	const labels = placeLabels([
		...shownPearls.filter(({ more }) => more === 0).map(({ x, y, title, lang }) => ({
			x,
			y,
			text: shorten(title),
			lang,
			kind: "pearl",
			gap: 11
		})),
		...ground.countries.map(({ code, x, y }) => ({
			x,
			y,
			text: `${language.country(code)}${code === "XK" && noted ? "*" : ""}`,
			kind: "country",
			gap: 0
		})),
		...shownTowns.map(({ x, y, names }) => ({
			x,
			y,
			text: nameOf(names),
			kind: "town",
			gap: 6
		})),
		...shownLakes.filter(({ rx }) => rx > 5).map(({ x, y, rx, names }) => ({
			x,
			y,
			text: nameOf(names),
			kind: "water",
			gap: rx + 3
		})),
		...shownRivers.filter(({ piece }) => piece.length > 8).map(({ piece, names }) => ({
			...round(piece[Math.floor(piece.length / 2)]),
			text: nameOf(names),
			kind: "water",
			gap: 6
		}))
	], {
		width,
		height,
		dots: [
			...shownPearls,
			...shownTowns,
			...along
		]
	});
	const named = new Set(labels.map(({ kind, text }) => `${kind} ${text}`));
	return {
		width,
		height,
		bbox: frame.bbox,
		...ground,
		rivers: pathOf(shownRivers.map(({ piece }) => piece)),
		lakes: shownLakes.map(({ x, y, rx, ry }) => ({
			x,
			y,
			rx,
			ry
		})),
		lines: shownLines.map(({ id, title, pieces }) => ({
			id,
			title,
			path: pathOf(pieces, { tolerance: .6 })
		})),
		towns: shownTowns.filter(({ names }) => named.has(`town ${nameOf(names)}`)).map(({ x, y }) => ({
			x,
			y
		})),
		pearls: shownPearls,
		labels,
		needsNote: ground.disputed !== "" || ground.countries.some(({ code }) => code === "XK"),
		scale: scaleOf(unitM, width)
	};
}
/** Many pearls become one for each neighbourhood, which says how many more it stands for. */
function gather(pearls) {
	if (pearls.length <= MANY) return pearls;
	for (let cell = 36;; cell *= 1.5) {
		const cells = Map.groupBy(pearls, ({ x, y }) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`);
		if (cells.size > MANY) continue;
		return [...cells.values()].map((inCell) => ({
			...inCell[0],
			more: inCell.length - 1
		}));
	}
}
/** The longest 1, 2 or 5 (tens, hundreds) of kilometres in a fifth of the map. */
function scaleOf(unitM, width) {
	const most = unitM * width / 5e3;
	const power = 10 ** Math.floor(Math.log10(most));
	const km = (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power;
	return {
		km,
		length: Math.round(km * 1e3 / unitM)
	};
}
/** A smooth line through spots (Catmull and Rom), eight steps from one to the next. */
function curve(spots) {
	const spot = (index) => spots[Math.min(Math.max(index, 0), spots.length - 1)];
	const line = [];
	for (let index = 0; index < spots.length - 1; index++) {
		const [a, b, c, d] = [
			spot(index - 1),
			spot(index),
			spot(index + 1),
			spot(index + 2)
		];
		for (let step = 0; step < 8; step++) {
			const t = step / 8;
			const between = (axis) => .5 * (2 * b[axis] + (c[axis] - a[axis]) * t + (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t ** 2 + (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3);
			line.push([between(0), between(1)]);
		}
	}
	return [...line, spot(spots.length - 1)];
}
/** A name of 300 letters stands in the list whole. */
var shorten = (text) => text.length > 28 ? `${text.slice(0, 26).trimEnd()}…` : text;
// src/components/Map.astro
createAstro("http://localhost:4321");
var $$Map = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Map;
	const { title, pearls, lines, language, leastKm = 40, large = true, lineFiles = [] } = Astro.props;
	const { maps, counts } = language.words;
	const { disputedBordersDashed: dashed = true, disputedBordersNote: noted = true } = siteSettings(language);
	const map = drawMap({
		pearls,
		lines,
		language,
		noted,
		leastKm
	});
	const more = (n) => n > 0 ? ` (${language.count(n, counts.morePearls)})` : "";
	return renderTemplate`${map && renderTemplate`${maybeRenderHead($$result)}<figure class="map"${addAttribute(map.bbox.join(" "), "data-bbox")}>
    <svg${addAttribute(`0 0 ${map.width} ${map.height}`, "viewBox")} role="group"${addAttribute(fillIn(maps.mapOf, { title }), "aria-label")}>
      <rect class="map-sea"${addAttribute(map.width, "width")}${addAttribute(map.height, "height")}></rect>
      <path class="map-land"${addAttribute(map.land, "d")}></path>
      ${map.rivers && renderTemplate`<path class="map-river"${addAttribute(map.rivers, "d")}></path>`}
      ${map.lakes.map(({ x, y, rx, ry }) => renderTemplate`<ellipse class="map-lake"${addAttribute(x, "cx")}${addAttribute(y, "cy")}${addAttribute(rx, "rx")}${addAttribute(ry, "ry")}></ellipse>`)}
      ${map.borders && renderTemplate`<path class="map-border"${addAttribute(map.borders, "d")}></path>`}
      ${map.disputed && renderTemplate`<path${addAttribute(["map-border", { "map-disputed": dashed }], "class:list")}${addAttribute(map.disputed, "d")}></path>`}
      ${map.lines.map((line) => renderTemplate`<path class="map-line"${addAttribute(line.id, "data-id")}${addAttribute(line.path, "d")}>
          <title>${line.title}</title>
        </path>`)}
      ${map.towns.map(({ x, y }) => renderTemplate`<circle class="map-town"${addAttribute(x, "cx")}${addAttribute(y, "cy")} r="2.5"></circle>`)}
      ${map.labels.filter(({ kind }) => kind !== "pearl").map(({ x, y, anchor, text, kind }) => renderTemplate`<text${addAttribute(`map-${kind}-name`, "class")}${addAttribute(x, "x")}${addAttribute(y, "y")}${addAttribute(anchor, "text-anchor")}>${text}</text>`)}
      ${map.pearls.map(({ x, y, id, current, title, lang, href, number, more: n, latitude, longitude }) => renderTemplate`<a class="map-pearl"${addAttribute(href, "href")} tabindex="-1"${addAttribute(id, "data-id")}${addAttribute(current, "data-current")}${addAttribute(`${longitude} ${latitude}`, "data-at")}>
          <title${addAttribute(language.foreign(lang), "lang")}>${`${title}${more(n)}`}</title>
          <circle${addAttribute(x, "cx")}${addAttribute(y, "cy")}${addAttribute(number || n > 0 ? 10 : 7, "r")}></circle>
          ${(number || n > 0) && renderTemplate`<text class="map-number"${addAttribute(x, "x")}${addAttribute(y + 4, "y")} text-anchor="middle">${n > 0 ? n + 1 : number}</text>`}
        </a>`)}
      ${map.labels.filter(({ kind }) => kind === "pearl").map(({ x, y, anchor, text, lang }) => renderTemplate`<text class="map-pearl-name"${addAttribute(x, "x")}${addAttribute(y, "y")}${addAttribute(anchor, "text-anchor")}${addAttribute(lang && language.foreign(lang), "lang")}>${text}</text>`)}
      <g class="map-scale">
        <path${addAttribute(`M12 ${map.height - 14}v4h${map.scale.length}v-4`, "d")}></path>
        <text${addAttribute(map.scale.length + 18, "x")}${addAttribute(map.height - 8, "y")}>${formatLength(language, map.scale.km * 1e3)}</text>
      </g>
    </svg>
    <figcaption>
      ${map.needsNote && noted && renderTemplate`<p class="map-note">${maps.statusNote}</p>`}
      <p class="credit">${maps.borders}</p>
      ${large && renderTemplate`<p class="map-large" hidden>
          <button type="button"${addAttribute(lineFiles.join(" "), "data-lines")}${addAttribute(JSON.stringify({
		open: maps.openLarge,
		close: maps.closeLarge,
		in: maps.zoomIn,
		out: maps.zoomOut,
		all: maps.showAll,
		loading: maps.loading,
		failed: maps.failed,
		map: fillIn(maps.mapOf, { title })
	}), "data-words")}>${maps.openLarge}</button>
        </p>`}
    </figcaption>
  </figure>`}`;
}, "/work/wt/search/site/src/components/Map.astro", void 0);
export { $$Map as t };
