// Generated from browser/ by files.test.ts (`vitest -u`); edit those.
export const PAGE_FILES = {
  'page.js':
    '// packages/size-budget-check/src/report/page/browser/arrows.ts\n' +
    'const DIRECTIONS = {\n' +
    '	ArrowLeft: [-1, 0],\n' +
    '	ArrowRight: [1, 0],\n' +
    '	ArrowUp: [0, -1],\n' +
    '	ArrowDown: [0, 1]\n' +
    '};\n' +
    'function neighbour(from, all, key) {\n' +
    '	const direction = DIRECTIONS[key];\n' +
    '	if (direction === void 0) return void 0;\n' +
    '	const [dx, dy] = direction;\n' +
    '	const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];\n' +
    '	const [x, y] = centre(from);\n' +
    '	let best;\n' +
    '	let least = Number.POSITIVE_INFINITY;\n' +
    '	for (const one of all) {\n' +
    '		const [ox, oy] = centre(one);\n' +
    '		const ahead = (ox - x) * dx + (oy - y) * dy;\n' +
    '		const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);\n' +
    '		if (ahead > .5 && ahead + 2 * aside < least) [best, least] = [one, ahead + 2 * aside];\n' +
    '	}\n' +
    '	return best;\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/dom.ts\n' +
    'function element(tag, own = {}, children = []) {\n' +
    '	const made = document.createElement(tag);\n' +
    '	const { class: classes, text, ...attributes } = own;\n' +
    '	if (classes !== void 0) made.className = classes;\n' +
    '	if (text !== void 0) made.textContent = text;\n' +
    '	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);\n' +
    '	made.append(...children);\n' +
    '	return made;\n' +
    '}\n' +
    'function byId(id) {\n' +
    '	const found = document.getElementById(id);\n' +
    '	if (found === null) throw new Error(`the page has no #${id}`);\n' +
    '	return found;\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/items.ts\n' +
    'function itemsOf(node, parent, index = 0) {\n' +
    '	const items = [];\n' +
    '	const item = {\n' +
    '		node,\n' +
    '		parent,\n' +
    '		index,\n' +
    '		items,\n' +
    '		moved: 0\n' +
    '	};\n' +
    '	for (const [i, part] of (node.parts ?? []).entries()) items.push(itemsOf(part, item, i));\n' +
    '	item.moved = items.length === 0 ? Math.abs(node.head - node.base) : items.reduce((sum, { moved }) => sum + moved, 0);\n' +
    '	return item;\n' +
    '}\n' +
    'function itemAt(root, address) {\n' +
    '	let at = root;\n' +
    '	for (const index of address) at = at.items[index] ?? at;\n' +
    '	return at;\n' +
    '}\n' +
    'function wayTo(item) {\n' +
    '	return item.parent === void 0 ? [item] : [...wayTo(item.parent), item];\n' +
    '}\n' +
    'const addressOf = (item) => wayTo(item).slice(1).map(({ index }) => index);\n' +
    'function weight({ node, moved }, show) {\n' +
    '	return show === "difference" ? moved : node[show];\n' +
    '}\n' +
    'function* all(item) {\n' +
    '	yield item;\n' +
    '	for (const one of item.items) yield* all(one);\n' +
    '}\n' +
    '\n' +
    '// packages/action-kit/src/text.ts\n' +
    'function formatBytes(bytes) {\n' +
    '	if (bytes < 1024) return `${bytes} B`;\n' +
    '	const [divisor, unit] = bytes < 2 ** 20 ? [1024, "KiB"] : bytes < 2 ** 30 ? [2 ** 20, "MiB"] : [2 ** 30, "GiB"];\n' +
    '	return `${(bytes / divisor).toFixed(1)} ${unit}`;\n' +
    '}\n' +
    '\n' +
    '// packages/manifests/src/units.ts\n' +
    'function formatMiB(bytes) {\n' +
    '	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/amounts.ts\n' +
    'const LEGIBLE$1 = 2 ** 20 / 10;\n' +
    'function amount(value, unit) {\n' +
    '	if (unit === "count") return String(value);\n' +
    '	if (unit === "milliseconds") return value < 100 ? `${Math.round(value)} ms` : `${(value / 1e3).toFixed(1)} s`;\n' +
    '	const bytes = unit === "KiB" ? value * 1024 : value;\n' +
    '	return bytes < LEGIBLE$1 ? formatBytes(bytes) : formatMiB(bytes);\n' +
    '}\n' +
    'function change(value, unit) {\n' +
    '	if (value === 0) return "±0";\n' +
    '	return `${value < 0 ? "−" : "+"}${amount(Math.abs(value), unit)}`;\n' +
    '}\n' +
    'function changePercent(head, base) {\n' +
    '	if (head === base) return "±0";\n' +
    '	if (base === 0) return "new";\n' +
    '	const share = Math.abs((head - base) / base * 100);\n' +
    '	const digits = share < .1 ? 3 : share < 10 ? 2 : 0;\n' +
    '	return `${head < base ? "−" : "+"}${share.toFixed(digits)} %`;\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/words.ts\n' +
    'const wayText = (item) => wayTo(item).slice(1).map(({ node }) => node.name).join(" / ") || item.node.name;\n' +
    'function sizeText({ node: { head, base } }, compared) {\n' +
    '	if (!compared || head === base) return formatBytes(head);\n' +
    '	if (base === 0) return `${formatBytes(head)}, new`;\n' +
    '	if (head === 0) return `gone, was ${formatBytes(base)}`;\n' +
    '	return `${formatBytes(base)} → ${formatBytes(head)}, ${change(head - base, "bytes")} (${changePercent(head, base)})`;\n' +
    '}\n' +
    'function detailText(item, compared) {\n' +
    '	const { files, note } = item.node;\n' +
    '	return [\n' +
    '		`${wayText(item)}: ${sizeText(item, compared)}`,\n' +
    '		...files === void 0 || files === 1 ? [] : [`${files} files`],\n' +
    '		...note === void 0 ? [] : [note]\n' +
    '	].join(" · ");\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/list.ts\n' +
    'const number = (name, key, text) => ({\n' +
    '	name,\n' +
    '	key,\n' +
    '	text\n' +
    '});\n' +
    'const EXTRA = [\n' +
    '	"base",\n' +
    '	"per cent",\n' +
    '	"files"\n' +
    '];\n' +
    'const classOf = ({ name }) => name === "name" ? "name" : EXTRA.includes(name) ? "n extra" : "n";\n' +
    'function columnsOf(compared) {\n' +
    '	const size = number("now", ({ node }) => node.head, ({ node }) => formatBytes(node.head));\n' +
    '	const files = number("files", ({ node }) => node.files ?? 0, ({ node }) => String(node.files ?? ""));\n' +
    '	if (!compared) return [size, files];\n' +
    '	const delta = ({ node: { head, base } }) => head - base;\n' +
    '	return [\n' +
    '		size,\n' +
    '		number("base", ({ node }) => node.base, ({ node }) => formatBytes(node.base)),\n' +
    '		number("change", (item) => Math.abs(delta(item)), (item) => change(delta(item), "bytes")),\n' +
    '		number("per cent", ({ node: { head, base } }) => base === 0 ? Number.POSITIVE_INFINITY : Math.abs(head - base) / base, ({ node: { head, base } }) => changePercent(head, base)),\n' +
    '		files\n' +
    '	];\n' +
    '}\n' +
    'const MOST_ROWS = 400;\n' +
    'function drawList(list, items, options) {\n' +
    '	const { compared, sorting, whole, open } = options;\n' +
    '	const name = {\n' +
    '		name: "name",\n' +
    '		key: (item) => item.node.name,\n' +
    '		text: (item) => whole ? wayText(item) : item.node.name\n' +
    '	};\n' +
    '	const columns = [name, ...columnsOf(compared)];\n' +
    '	const by = columns.find((column) => column.name === sorting.column) ?? columns[1] ?? name;\n' +
    '	const sorted = [...items].sort((a, b) => compare$1(by.key(a), by.key(b)) * (sorting.down ? -1 : 1));\n' +
    '	const head = columns.map((column) => heading(column, column === by, options));\n' +
    '	const rows = sorted.slice(0, MOST_ROWS).map((item) => row(item, columns, whole || item.items.length > 0 ? () => open(item) : void 0));\n' +
    '	const left = sorted.length - rows.length;\n' +
    '	if (left > 0) {\n' +
    '		const cell = element("td", {\n' +
    '			text: `${left} more: search, or open a part`,\n' +
    '			colspan: String(columns.length)\n' +
    '		});\n' +
    '		rows.push(element("tr", {}, [cell]));\n' +
    '	}\n' +
    '	const table = element("table", {}, [element("thead", {}, [element("tr", {}, head)]), element("tbody", {}, rows)]);\n' +
    '	list.replaceChildren(rows.length === 0 ? element("p", {\n' +
    '		class: "nothing",\n' +
    '		text: "Nothing here."\n' +
    '	}) : table);\n' +
    '}\n' +
    'function heading(column, sorted, { sorting, sort }) {\n' +
    '	const button = element("button", {\n' +
    '		type: "button",\n' +
    '		class: "plain",\n' +
    '		text: column.name\n' +
    '	});\n' +
    '	const down = sorted ? !sorting.down : column.name !== "name";\n' +
    '	button.addEventListener("click", () => sort({\n' +
    '		column: column.name,\n' +
    '		down\n' +
    '	}));\n' +
    '	const direction = sorted ? sorting.down ? "descending" : "ascending" : "none";\n' +
    '	return element("th", {\n' +
    '		class: classOf(column),\n' +
    '		scope: "col",\n' +
    '		"aria-sort": direction\n' +
    '	}, [button]);\n' +
    '}\n' +
    'function row(item, columns, open) {\n' +
    '	return element("tr", {}, columns.map((column) => {\n' +
    '		if (column.name !== "name") return element("td", {\n' +
    '			class: classOf(column),\n' +
    '			text: column.text(item)\n' +
    '		});\n' +
    '		const text = column.text(item);\n' +
    '		const name = open === void 0 ? element("span", { text }) : element("button", {\n' +
    '			type: "button",\n' +
    '			class: "plain",\n' +
    '			text\n' +
    '		});\n' +
    '		if (open !== void 0) name.addEventListener("click", open);\n' +
    '		const note = element("div", {\n' +
    '			class: "sub",\n' +
    '			text: item.node.note ?? ""\n' +
    '		});\n' +
    '		return element("td", { class: "name" }, item.node.note === void 0 ? [name] : [name, note]);\n' +
    '	}));\n' +
    '}\n' +
    'const compare$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;\n' +
    '\n' +
    '// packages/action-kit/src/render/treemap.ts\n' +
    'function squarify(leaves, box) {\n' +
    '	const sorted = leaves.filter((leaf) => leaf.size > 0).sort((a, b) => b.size - a.size || compare(a.name, b.name));\n' +
    '	const total = sorted.reduce((sum, leaf) => sum + leaf.size, 0);\n' +
    '	const scale = box.width * box.height / total;\n' +
    '	const placed = [];\n' +
    '	let free = box;\n' +
    '	for (let start = 0; start < sorted.length;) {\n' +
    '		const side = Math.min(free.width, free.height);\n' +
    '		let end = start + 1;\n' +
    '		while (end < sorted.length && worst(sorted.slice(start, end + 1), scale, side) <= worst(sorted.slice(start, end), scale, side)) end++;\n' +
    '		free = placeRow(sorted.slice(start, end), scale, free, placed);\n' +
    '		start = end;\n' +
    '	}\n' +
    '	return placed;\n' +
    '}\n' +
    'function worst(row, scale, side) {\n' +
    '	const areas = row.map((leaf) => leaf.size * scale);\n' +
    '	const sum = areas.reduce((total, area) => total + area, 0);\n' +
    '	return Math.max(...areas.map((area) => Math.max(side ** 2 * area / sum ** 2, sum ** 2 / (side ** 2 * area))));\n' +
    '}\n' +
    'function placeRow(row, scale, free, placed) {\n' +
    '	const area = row.reduce((sum, leaf) => sum + leaf.size * scale, 0);\n' +
    '	const upright = free.width >= free.height;\n' +
    '	const depth = area / (upright ? free.height : free.width);\n' +
    '	let at = upright ? free.y : free.x;\n' +
    '	for (const leaf of row) {\n' +
    '		const length = leaf.size * scale / depth;\n' +
    '		placed.push(upright ? {\n' +
    '			leaf,\n' +
    '			x: free.x,\n' +
    '			y: at,\n' +
    '			width: depth,\n' +
    '			height: length\n' +
    '		} : {\n' +
    '			leaf,\n' +
    '			x: at,\n' +
    '			y: free.y,\n' +
    '			width: length,\n' +
    '			height: depth\n' +
    '		});\n' +
    '		at += length;\n' +
    '	}\n' +
    '	return upright ? {\n' +
    '		x: free.x + depth,\n' +
    '		y: free.y,\n' +
    '		width: free.width - depth,\n' +
    '		height: free.height\n' +
    '	} : {\n' +
    '		x: free.x,\n' +
    '		y: free.y + depth,\n' +
    '		width: free.width,\n' +
    '		height: free.height - depth\n' +
    '	};\n' +
    '}\n' +
    'const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/map.ts\n' +
    'const TITLE = 20;\n' +
    'const LEGIBLE = {\n' +
    '	width: 44,\n' +
    '	height: 18\n' +
    '};\n' +
    'const VISIBLE = 4;\n' +
    'const DEPTH = 3;\n' +
    'function drawMap(map, item, options) {\n' +
    '	const box = {\n' +
    '		x: 0,\n' +
    '		y: 0,\n' +
    '		width: map.clientWidth,\n' +
    '		height: map.clientHeight\n' +
    '	};\n' +
    '	const inside = item.items.length === 0 ? [item] : item.items;\n' +
    '	const buttons = /* @__PURE__ */ new Map();\n' +
    '	for (const place of placed(inside, box, options.show)) {\n' +
    '		const { width, height, leaf } = place;\n' +
    '		if (width < VISIBLE || height < VISIBLE) continue;\n' +
    '		const button = tile("button", place, options);\n' +
    '		button.type = "button";\n' +
    '		button.tabIndex = buttons.size === 0 ? 0 : -1;\n' +
    '		button.setAttribute("aria-label", detailText(leaf.item, options.compared));\n' +
    '		button.append(...label(leaf.item, width, height, options));\n' +
    '		if (leaf.item !== item) button.append(...inner(leaf.item, width, height, options, 1));\n' +
    '		buttons.set(leaf.item, button);\n' +
    '	}\n' +
    '	map.replaceChildren(...buttons.values());\n' +
    '	if (buttons.size === 0) map.append(element("p", {\n' +
    '		class: "nothing",\n' +
    '		text: "Nothing here."\n' +
    '	}));\n' +
    '	return buttons;\n' +
    '}\n' +
    'function placed(items, box, show) {\n' +
    '	return squarify(items.map((item) => ({\n' +
    '		name: item.node.name,\n' +
    '		size: weight(item, show),\n' +
    '		item\n' +
    '	})), box);\n' +
    '}\n' +
    'function inner(item, width, height, options, depth) {\n' +
    '	const box = {\n' +
    '		x: 2,\n' +
    '		y: TITLE,\n' +
    '		width: width - 6,\n' +
    '		height: height - TITLE - 4\n' +
    '	};\n' +
    '	const little = box.width < LEGIBLE.width || box.height < LEGIBLE.height;\n' +
    '	if (item.items.length === 0 || little || depth > DEPTH) return [];\n' +
    '	return placed(item.items, box, options.show).filter((place) => place.width >= VISIBLE && place.height >= VISIBLE).map((place) => {\n' +
    '		const { leaf, width, height } = place;\n' +
    '		const made = tile("span", place, options);\n' +
    '		made.append(...label(leaf.item, width, height, options), ...inner(leaf.item, width, height, options, depth + 1));\n' +
    '		return made;\n' +
    '	});\n' +
    '}\n' +
    'function tile(tag, { leaf, x, y, width, height }, options) {\n' +
    '	const dimmed = options.found !== void 0 && !options.found.has(leaf.item);\n' +
    '	const made = element(tag, { class: `tile ${colour(leaf.item, options.show)}${dimmed ? " dim" : ""}` });\n' +
    '	Object.assign(made.style, {\n' +
    '		left: `${x}px`,\n' +
    '		top: `${y}px`,\n' +
    '		width: `${Math.max(0, width - 2)}px`,\n' +
    '		height: `${Math.max(0, height - 2)}px`\n' +
    '	});\n' +
    '	if (options.show === "difference") made.style.setProperty("--strength", `${strength(leaf.item)}%`);\n' +
    '	return made;\n' +
    '}\n' +
    'function label(item, width, height, { show }) {\n' +
    '	if (width < LEGIBLE.width || height < LEGIBLE.height) return [];\n' +
    '	const { head, base } = item.node;\n' +
    '	const size = show === "difference" ? change(head - base, "bytes") : formatBytes(item.node[show]);\n' +
    '	return [element("span", { class: "label" }, [element("b", { text: shortName(item) }), element("i", { text: ` ${size}` })])];\n' +
    '}\n' +
    'const shortName = ({ node: { kind, name } }) => kind === "file" ? name.slice(name.lastIndexOf("/") + 1) : name;\n' +
    'const PALETTE = 8;\n' +
    'function colour(item, show) {\n' +
    '	const { head, base } = item.node;\n' +
    '	if (show === "difference") return head > base ? "more" : head < base ? "less" : "same";\n' +
    '	const top = wayTo(item)[1] ?? item;\n' +
    '	return top.node.kind === "layer" ? `b-${top.node.name}` : `p${top.index % PALETTE}`;\n' +
    '}\n' +
    'function strength({ node: { head, base } }) {\n' +
    '	const share = Math.abs(head - base) / Math.max(head, base, 1);\n' +
    '	return Math.round(35 + 65 * Math.sqrt(share));\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/search.ts\n' +
    'function matches(root, search) {\n' +
    '	const words = search.toLowerCase().split(/\\s+/).filter((word) => word !== "");\n' +
    '	if (words.length === 0) return void 0;\n' +
    '	return [...all(root)].filter((item) => {\n' +
    '		const { node } = item;\n' +
    '		const text = `${node.name} ${node.note ?? ""}`.toLowerCase();\n' +
    '		return item !== root && node.kind !== "rest" && words.every((word) => text.includes(word));\n' +
    '	});\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/state.ts\n' +
    'function parseState(hash, compared) {\n' +
    '	const given = new URLSearchParams(hash.replace(/^#/, ""));\n' +
    '	const show = given.get("show");\n' +
    '	return {\n' +
    '		view: given.get("view") === "folders" ? "folders" : "layers",\n' +
    '		show: compared && (show === "base" || show === "difference") ? show : "head",\n' +
    '		as: given.get("as") === "table" ? "table" : "map",\n' +
    '		at: (given.get("at") ?? "").split(".").filter((part) => /^\\d+$/.test(part)).map(Number)\n' +
    '	};\n' +
    '}\n' +
    'function formatState({ view, show, as, at }) {\n' +
    '	return `#${new URLSearchParams({\n' +
    '		view,\n' +
    '		show,\n' +
    '		as,\n' +
    '		...at.length === 0 ? {} : { at: at.join(".") }\n' +
    '	}).toString()}`;\n' +
    '}\n' +
    '\n' +
    '// packages/size-budget-check/src/report/page/browser/main.ts\n' +
    'const wire = JSON.parse(byId("data").textContent ?? "");\n' +
    'const { compared } = wire;\n' +
    'const roots = new Map(wire.views.map(({ id, root }) => [id, itemsOf(root)]));\n' +
    'const [map, list, trail, said] = [\n' +
    '	byId("map"),\n' +
    '	byId("list"),\n' +
    '	byId("trail"),\n' +
    '	byId("said")\n' +
    '];\n' +
    'const search = byId("search");\n' +
    'const radios = [...document.querySelectorAll("#explorer input[type=radio]")];\n' +
    'let state = parseState(location.hash, compared);\n' +
    'let sorting = {\n' +
    '	column: compared ? "change" : "now",\n' +
    '	down: true\n' +
    '};\n' +
    'let buttons = /* @__PURE__ */ new Map();\n' +
    'const rootItem = () => {\n' +
    '	const root = roots.get(state.view) ?? [...roots.values()][0];\n' +
    '	if (root === void 0) throw new Error("the page has no view");\n' +
    '	return root;\n' +
    '};\n' +
    'const current = () => itemAt(rootItem(), state.at);\n' +
    'function go(change) {\n' +
    '	location.hash = formatState({\n' +
    '		...state,\n' +
    '		...change\n' +
    '	});\n' +
    '}\n' +
    'function open(item) {\n' +
    '	if (item.items.length > 0) go({ at: addressOf(item) });\n' +
    '	else say(item);\n' +
    '}\n' +
    'function reveal(item) {\n' +
    '	search.value = "";\n' +
    '	const target = formatState({\n' +
    '		...state,\n' +
    '		as: "map",\n' +
    '		at: addressOf(item.parent ?? item)\n' +
    '	});\n' +
    '	if (target === location.hash) render(item);\n' +
    '	else {\n' +
    '		wanted = item;\n' +
    '		location.hash = target;\n' +
    '	}\n' +
    '}\n' +
    'let wanted;\n' +
    'const say = (item) => {\n' +
    '	said.textContent = detailText(item, compared);\n' +
    '};\n' +
    'function render(focus) {\n' +
    '	const item = current();\n' +
    '	for (const radio of radios) radio.checked = state[radio.name] === radio.value;\n' +
    '	const found = matches(rootItem(), search.value);\n' +
    '	trail.replaceChildren(...wayTo(item).map((one) => crumb(one, one === item)));\n' +
    '	map.hidden = state.as === "table";\n' +
    '	list.hidden = state.as === "map" && found === void 0;\n' +
    '	if (!map.hidden) {\n' +
    '		const ways = found === void 0 ? void 0 : new Set(found.flatMap((one) => [...wayTo(one), ...all(one)]));\n' +
    '		buttons = drawMap(map, item, {\n' +
    '			show: state.show,\n' +
    '			compared,\n' +
    '			found: ways\n' +
    '		});\n' +
    '	}\n' +
    '	if (!list.hidden) {\n' +
    '		const sort = (wish) => {\n' +
    '			sorting = wish;\n' +
    '			render();\n' +
    '		};\n' +
    '		drawList(list, found ?? item.items, {\n' +
    '			compared,\n' +
    '			sorting,\n' +
    '			whole: found !== void 0,\n' +
    '			open: found === void 0 ? open : reveal,\n' +
    '			sort\n' +
    '		});\n' +
    '	}\n' +
    '	say(focus ?? item);\n' +
    '	if (focus !== void 0) settle(focus);\n' +
    '}\n' +
    'function crumb(item, here) {\n' +
    '	if (here) return element("b", {\n' +
    '		text: item.node.name,\n' +
    '		"aria-current": "location"\n' +
    '	});\n' +
    '	const button = element("button", {\n' +
    '		type: "button",\n' +
    '		class: "plain",\n' +
    '		text: item.node.name\n' +
    '	});\n' +
    '	button.addEventListener("click", () => go({ at: addressOf(item) }));\n' +
    '	return button;\n' +
    '}\n' +
    'function settle(item) {\n' +
    '	const button = buttons.get(item);\n' +
    '	if (button === void 0) return;\n' +
    '	for (const one of buttons.values()) one.tabIndex = -1;\n' +
    '	button.tabIndex = 0;\n' +
    '	button.focus({ preventScroll: true });\n' +
    '}\n' +
    'function itemOf(target) {\n' +
    '	const button = target instanceof Element ? target.closest("button.tile") : null;\n' +
    '	return [...buttons].find(([, one]) => one === button)?.[0];\n' +
    '}\n' +
    'map.addEventListener("click", (event) => {\n' +
    '	const item = itemOf(event.target);\n' +
    '	if (item !== void 0) open(item);\n' +
    '});\n' +
    'for (const kind of ["focusin", "pointerover"]) map.addEventListener(kind, (event) => {\n' +
    '	const item = itemOf(event.target);\n' +
    '	if (item !== void 0) say(item);\n' +
    '});\n' +
    'map.addEventListener("keydown", (event) => {\n' +
    '	const item = itemOf(event.target);\n' +
    '	if (item === void 0) return;\n' +
    '	const boxes = [...buttons].map(([one, { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height }]) => ({\n' +
    '		one,\n' +
    '		left,\n' +
    '		top,\n' +
    '		width,\n' +
    '		height\n' +
    '	}));\n' +
    '	const from = boxes.find(({ one }) => one === item);\n' +
    '	const to = from === void 0 ? void 0 : neighbour(from, boxes, event.key);\n' +
    '	const up = current().parent;\n' +
    '	if (to !== void 0) settle(to.one);\n' +
    '	else if ((event.key === "Backspace" || event.key === "Escape") && up !== void 0) go({ at: addressOf(up) });\n' +
    '	else if (!event.key.startsWith("Arrow")) return;\n' +
    '	event.preventDefault();\n' +
    '});\n' +
    'document.addEventListener("keydown", (event) => {\n' +
    '	if (event.key !== "/" || event.target === search) return;\n' +
    '	event.preventDefault();\n' +
    '	search.focus();\n' +
    '});\n' +
    'search.addEventListener("input", () => render());\n' +
    'for (const radio of radios) radio.addEventListener("change", () => go({\n' +
    '	[radio.name]: radio.value,\n' +
    '	...radio.name === "view" ? { at: [] } : {}\n' +
    '}));\n' +
    'addEventListener("hashchange", () => {\n' +
    '	const before = current();\n' +
    '	const inMap = map.contains(document.activeElement) || trail.contains(document.activeElement);\n' +
    '	state = parseState(location.hash, compared);\n' +
    '	const here = current();\n' +
    '	const left = wayTo(before).find(({ parent }) => parent === here);\n' +
    '	render();\n' +
    '	const first = [...buttons.keys()][0];\n' +
    '	const focus = wanted ?? (inMap ? left ?? first : void 0);\n' +
    '	wanted = void 0;\n' +
    '	if (focus !== void 0) settle(focus);\n' +
    '});\n' +
    'byId("explorer").hidden = false;\n' +
    'render();\n' +
    'let width = map.clientWidth;\n' +
    'new ResizeObserver(() => {\n' +
    '	if (map.hidden || map.clientWidth === width) return;\n' +
    '	width = map.clientWidth;\n' +
    '	render(itemOf(document.activeElement));\n' +
    '}).observe(map);\n',
  'style.css':
    '.grew { color: var(--fail); }\n' +
    '.shrank { color: var(--pass); }\n' +
    ':root { --more: #f0a58f; --less: #9cc4ee; --p0: #2f6fde; --p1: #0e8a86; --p2: #7b57c9; --p3: #c2447f; --p4: #b86312; --p5: #4f7d2c; --p6: #5b86a6; --p7: #8a6d3b; }\n' +
    '@media (prefers-color-scheme: dark) { :root { --more: #a04a34; --less: #2f639a; } }\n' +
    '.p0 { background: var(--p0); }\n' +
    '.p1 { background: var(--p1); }\n' +
    '.p2 { background: var(--p2); }\n' +
    '.p3 { background: var(--p3); }\n' +
    '.p4 { background: var(--p4); }\n' +
    '.p5 { background: var(--p5); }\n' +
    '.p6 { background: var(--p6); }\n' +
    '.p7 { background: var(--p7); }\n' +
    '.tools { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: end; }\n' +
    'fieldset { display: flex; border: 0; margin: 0; padding: 0; }\n' +
    'fieldset legend { padding: 0; font-size: 13px; color: var(--soft); }\n' +
    'fieldset label span { display: block; padding: 4px 12px; border: 1px solid var(--line); border-left-width: 0; cursor: pointer; }\n' +
    'fieldset label:first-of-type span { border-left-width: 1px; border-radius: 8px 0 0 8px; }\n' +
    'fieldset label:last-of-type span { border-radius: 0 8px 8px 0; }\n' +
    'fieldset input { position: absolute; opacity: 0; }\n' +
    'fieldset input:checked + span { background: var(--ink); color: var(--card); }\n' +
    'fieldset input:focus-visible + span, .plain:focus-visible, .tile:focus-visible { outline: 3px solid var(--ink); outline-offset: 1px; }\n' +
    '.search { flex: 1 1 180px; font-size: 13px; color: var(--soft); }\n' +
    '.search input { display: block; width: 100%; font: inherit; font-size: 15px; padding: 5px 10px; color: var(--ink); background: var(--bg); border: 1px solid var(--line); border-radius: 8px; }\n' +
    '.plain { font: inherit; color: var(--kernel); background: none; border: 0; padding: 0; cursor: pointer; text-align: left; overflow-wrap: anywhere; }\n' +
    'th .plain { color: inherit; font-weight: 600; }\n' +
    'th[aria-sort="descending"] .plain::after { content: " ↓"; }\n' +
    'th[aria-sort="ascending"] .plain::after { content: " ↑"; }\n' +
    '#trail { display: flex; flex-wrap: wrap; gap: 2px 6px; margin: 14px 0 8px; overflow-wrap: anywhere; }\n' +
    '#trail > * + *::before { content: "/ "; color: var(--soft); font-weight: 400; }\n' +
    '#map { position: relative; height: clamp(360px, 60vh, 620px); overflow: hidden; }\n' +
    '.tile { position: absolute; display: block; margin: 0; padding: 0; border: 0; border-radius: 3px; overflow: hidden; font: 12px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #fff; text-align: left; cursor: pointer; }\n' +
    '.tile .tile { background: rgb(255 255 255 / 14%) !important; }\n' +
    '.tile.more, .tile .tile.more { background: color-mix(in srgb, var(--more) var(--strength), var(--track)) !important; color: var(--ink); }\n' +
    '.tile.less, .tile .tile.less { background: color-mix(in srgb, var(--less) var(--strength), var(--track)) !important; color: var(--ink); }\n' +
    '.tile.same, .tile .tile.same { background: var(--track) !important; color: var(--ink); }\n' +
    'button.tile:hover { filter: brightness(1.12); }\n' +
    '.tile:focus-visible { outline-offset: -3px; z-index: 1; }\n' +
    '.tile.dim { opacity: .25; }\n' +
    '.label { position: absolute; inset: 2px 4px auto; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }\n' +
    '.label i { font-style: normal; opacity: .85; }\n' +
    '#said { min-height: 3em; margin: 8px 0 0; font-size: 14px; overflow-wrap: anywhere; }\n' +
    '.nothing { color: var(--soft); padding: 20px 0; }\n' +
    'td.name { min-width: 130px; overflow-wrap: anywhere; }\n' +
    '[hidden] { display: none !important; }\n' +
    '@media (hover: none) { .hint { display: none; } }\n' +
    '@media (max-width: 560px) {\n' +
    '  #map { height: 72vh; }\n' +
    '  fieldset label span { padding: 6px 10px; }\n' +
    '  #list .extra { display: none; }\n' +
    '}\n' +
    '.rows td:last-child code { white-space: nowrap; }\n',
} as const
