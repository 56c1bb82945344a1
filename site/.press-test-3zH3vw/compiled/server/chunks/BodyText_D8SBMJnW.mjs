import { d as renderTemplate, f as maybeRenderHead, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { a as renderPicture, c as escapeHtml, i as missingSize, o as linkUrls, r as bodyPicture, s as isSafeHref } from "./Page_j1clyIwj.mjs";
// src/body/render-body.ts
/**
* A body as HTML. Plain string building over a body that `checkBody` has passed; still every text
* and attribute is escaped and every link looked at again, so that nothing in it can run. No white
* space is put between nodes: the text of the page is the text of the body, byte for byte.
*/
/** The body's HTML, its footnotes as a section at the end. */
function renderBody(body, options) {
	const rendering = {
		...options,
		idPrefix: options.idPrefix ?? "",
		headingLevel: options.headingLevel ?? 2,
		notes: /* @__PURE__ */ new Map(),
		headings: [],
		tables: 0
	};
	return renderBlocks(body.content, rendering) + renderNotes(rendering);
}
function renderBlocks(blocks, rendering) {
	let html = "";
	for (const block of blocks) html += renderBlock(block, rendering);
	return html;
}
function renderBlock(block, rendering) {
	switch (block.type) {
		case "paragraph": return wrapText("p", block.content, rendering);
		case "heading": {
			const { headings } = rendering;
			while (headings.length > 0 && headings[headings.length - 1] >= block.attrs.level) headings.pop();
			headings.push(block.attrs.level);
			return wrapText(`h${Math.min(6, rendering.headingLevel + headings.length - 1)}`, block.content, rendering);
		}
		case "bulletList": return `<ul>${renderItems(block.content, rendering)}</ul>`;
		case "orderedList": {
			const start = block.attrs?.start ?? 1;
			return `<ol${start === 1 ? "" : ` start="${start}"`}>${renderItems(block.content, rendering)}</ol>`;
		}
		case "blockquote": return `<blockquote>${renderBlocks(block.content, rendering)}</blockquote>`;
		case "table": return renderTable(block, rendering);
		case "picture": return renderPicture(block, rendering, (href) => openLink(href, rendering));
	}
}
/** A line of text in its element; an empty one has nothing to say and is left out. */
function wrapText(tag, content, rendering) {
	return content?.length ? `<${tag}>${renderInline(content, rendering)}</${tag}>` : "";
}
function renderItems(items, rendering) {
	let html = "";
	for (const { content } of items) {
		const [first, ...rest] = content;
		const isTight = first?.type === "paragraph" && rest.every(({ type }) => type === "bulletList" || type === "orderedList");
		html += isTight ? `<li>${renderInline(first.content ?? [], rendering)}${renderBlocks(rest, rendering)}</li>` : `<li>${renderBlocks(content, rendering)}</li>`;
	}
	return html;
}
/** Outermost first: a link stays one link when part of its text is bold. */
var rank = {
	link: 0,
	bold: 1,
	italic: 2,
	superscript: 3,
	subscript: 4
};
var tags = {
	bold: "strong",
	italic: "em",
	superscript: "sup",
	subscript: "sub"
};
var isSameMark = (one, other) => one.type === other.type && (one.type !== "link" || other.type !== "link" || one.attrs.href === other.attrs.href);
function renderInline(content, rendering) {
	let html = "";
	const open = [];
	const closeTo = (depth) => {
		while (open.length > depth) {
			const mark = open.pop();
			html += mark.type === "link" ? "</a>" : `</${tags[mark.type]}>`;
		}
	};
	for (const node of content) {
		const wanted = node.type === "footnote" ? [] : marksOf(node);
		let kept = 0;
		while (kept < open.length && kept < wanted.length && isSameMark(open[kept], wanted[kept])) kept++;
		closeTo(kept);
		for (const mark of wanted.slice(kept)) {
			html += mark.type === "link" ? openLink(mark.attrs.href, rendering) : `<${tags[mark.type]}>`;
			open.push(mark);
		}
		if (node.type === "hardBreak") html += "<br>";
		else if (node.type === "footnote") html += renderReference(node, rendering);
		else if (open[0]?.type === "link") html += escapeHtml(node.text);
		else html += linkUrls(node.text, (href) => openLink(href, rendering));
	}
	closeTo(0);
	return html;
}
var noMarks = [];
function marksOf(node) {
	if (!node.marks?.length) return noMarks;
	return node.marks.filter((mark) => mark.type === "link" ? isSafeHref(mark.attrs.href) : Object.hasOwn(tags, mark.type)).sort((one, other) => rank[one.type] - rank[other.type]);
}
function openLink(href, { ownOrigins = [] }) {
	const isOwn = !/^https?:/i.test(href) || ownOrigins.some((own) => href === own || href.startsWith(`${own}/`));
	return `<a href="${escapeHtml(href)}"${isOwn ? "" : " rel=\"external noopener\""}>`;
}
function renderReference({ attrs }, { notes, idPrefix }) {
	const key = JSON.stringify([attrs.marker, attrs.text]);
	let note = notes.get(key);
	if (!note) notes.set(key, note = {
		...attrs,
		number: notes.size + 1,
		references: 0
	});
	note.references++;
	const { number } = note;
	const id = referenceId(number, note.references);
	return `<sup><a href="#${escapeHtml(idPrefix)}fn-${number}" id="${escapeHtml(idPrefix)}${id}" role="doc-noteref" aria-describedby="${escapeHtml(idPrefix)}fn-heading">${escapeHtml(attrs.marker)}</a></sup>`;
}
var referenceId = (note, reference) => reference === 1 ? `fnref-${note}` : `fnref-${note}-${reference}`;
function renderNotes(rendering) {
	const { notes, words, headingLevel } = rendering;
	if (notes.size === 0) return "";
	const prefix = escapeHtml(rendering.idPrefix);
	const heading = `h${Math.min(6, headingLevel)}`;
	let items = "";
	for (const note of notes.values()) {
		const { number } = note;
		let back = "";
		for (let at = 1; at <= note.references; at++) {
			const name = words.backToText + (note.references > 1 ? ` ${at}` : "");
			back += `<a class="footnote-back" href="#${prefix}${referenceId(number, at)}" role="doc-backlink" aria-label="${escapeHtml(name)}">↑</a>`;
		}
		items += `<li id="${prefix}fn-${number}"><span class="footnote-marker">${escapeHtml(note.marker)}</span>${linkUrls(note.text, (href) => openLink(href, rendering))}${back}</li>`;
	}
	return `<section class="footnotes" role="doc-endnotes" aria-labelledby="${prefix}fn-heading"><${heading} id="${prefix}fn-heading">${escapeHtml(words.footnotes)}</${heading}><ol>${items}</ol></section>`;
}
var isHeader = ({ type }) => type === "tableHeader";
function renderTable({ content: rows }, rendering) {
	const number = ++rendering.tables;
	let head = 0;
	while (head < rows.length && rows[head].content.every(isHeader)) head++;
	if (rows.slice(0, head).some((row, at) => row.content.some((cell) => at + (cell.attrs?.rowspan ?? 1) > head))) head = 0;
	const renderRows = (from, to, scope) => {
		let html = "";
		for (const row of rows.slice(from, to)) {
			html += "<tr>";
			for (const cell of row.content) html += renderCell(cell, scope, rendering);
			html += "</tr>";
		}
		return html;
	};
	const thead = head > 0 ? `<thead>${renderRows(0, head, "col")}</thead>` : "";
	const tbody = head < rows.length ? `<tbody>${renderRows(head, rows.length, "row")}</tbody>` : "";
	return rows[0].content.reduce((sum, cell) => sum + (cell.attrs?.colspan ?? 1), 0) > 2 ? `<section class="table-scroll" tabindex="0" aria-label="${escapeHtml(rendering.words.table)} ${number}"><table>${thead}${tbody}</table></section>` : `<div class="table-scroll"><table>${thead}${tbody}</table></div>`;
}
function renderCell(cell, scope, rendering) {
	const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
	const tag = isHeader(cell) ? "th" : "td";
	const across = colspan > 1 ? ` colspan="${colspan}"` : "";
	const down = rowspan > 1 ? ` rowspan="${rowspan}"` : "";
	const group = (scope === "col" ? colspan : rowspan) > 1 ? "group" : "";
	const scoped = isHeader(cell) ? ` scope="${scope}${group}"` : "";
	const [first] = cell.content;
	return `<${tag}${across}${down}${scoped}>${first?.type === "paragraph" && cell.content.length === 1 ? renderInline(first.content ?? [], rendering) : renderBlocks(cell.content, rendering)}</${tag}>`;
}
// src/components/BodyText.astro
createAstro("http://localhost:4321");
var $$BodyText = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$BodyText;
	const { value, language } = Astro.props;
	const { footnotes, backToText, table, missingPicture } = language.words.messages;
	const ownOrigins = Astro.site ? [Astro.site.origin] : [];
	const html = value && renderBody(value, {
		file: (id) => bodyPicture(id),
		missing: missingSize,
		words: {
			footnotes,
			backToText,
			table,
			missingPicture
		},
		ownOrigins
	});
	return renderTemplate`${html && renderTemplate`${maybeRenderHead($$result)}<div class="body">${unescapeHTML(html)}</div>`}`;
}, "/work/wt/search/site/src/components/BodyText.astro", void 0);
export { $$BodyText as t };
