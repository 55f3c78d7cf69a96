import "./rolldown-runtime.mjs";
import { $n as nameOfNevra, C as tiersFor, Cn as fileEntry, Dn as writeManifest, En as readManifest, Fn as markdown, In as LineSplitter, Jt as probeAccelerator, Ln as cleanLine, Mn as memoryAvailable, Mr as UserError, Nn as shownPath, Rn as formatBytes, S as presetScripts, Sn as nothing$1, Wn as formatMiB, Zt as readLock, ar as digestOf, b as spec, bn as Markup, dn as PAGE_STYLE, et as mtools, jr as ToolError, nr as globPattern, o as junit$1, qt as MACHINES, sn as compileEre, st as requireTools, vt as takeLocked, wn as listedFile, x as onlyShare, xn as html } from "./shared.mjs";
import { createWriteStream } from "node:fs";
import { connect as connect$1 } from "node:net";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { availableParallelism } from "node:os";
import { access, copyFile, link, mkdir, open, readFile, readdir, stat, truncate, writeFile } from "node:fs/promises";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
// packages/boot-test-qemu/src/load-image.ts
/**
* Read the manifest at `file` and verify what the asked boots need: existence, size and sha256. Throws one UserError with
* everything that is wrong.
*/
async function loadImage(file, asked, ports) {
	const read = await readManifest("dpuos.image/v1", file, ports, (manifest) => needed(manifest, bootsOf(manifest, asked)).flatMap(({ entry }) => entry ?? []));
	if (!read.ok) throw new UserError(read.findings);
	const manifest = read.value;
	const boots = bootsOf(manifest, asked);
	const files = needed(manifest, boots);
	const absent = files.filter(({ entry }) => entry === void 0);
	const [disk, kernel, initramfs] = files.map(({ entry }) => entry);
	if (absent.length > 0 || disk === void 0) throw new UserError(absent.map(({ roles }) => noFile(shownPath(file, ports), roles)));
	return {
		file,
		manifest,
		boots,
		disk: {
			file: listedFile(file, disk),
			sha256: disk.sha256,
			format: disk.role === "disk-raw" ? "raw" : "qcow2"
		},
		...kernel === void 0 ? {} : { kernel: listedFile(file, kernel) },
		...initramfs === void 0 ? {} : { initramfs: listedFile(file, initramfs) }
	};
}
const bootsOf = (manifest, asked) => [...new Set(asked ?? manifest.promises.boots)];
/** The files that these boots take, by the first role that the manifest has: disk, then kernel and initramfs for a direct boot. */
function needed({ files }, boots) {
	return [["disk-raw", "disk-qcow2"], ...boots.includes("direct") ? [["kernel-image"], ["initramfs"]] : []].map((roles) => ({
		roles,
		entry: roles.flatMap((role) => files.filter((one) => one.role === role))[0]
	}));
}
function noFile(file, roles) {
	return {
		level: "error",
		code: "image-without-file",
		title: `${file} lists no ${roles.join(" or ")}`,
		hint: "Let tailor-image of the same version write it, with `outputs: [raw]` or `[qcow2]` in the definition.",
		at: { file }
	};
}
// packages/boot-test-qemu/src/report/together.ts
/** A fault outweighs a doubt, and a doubt is no pass. */
const overall = (verdicts) => [
	"fail",
	"broken",
	"pass"
].find((verdict) => verdicts.includes(verdict)) ?? "skipped";
/** What is said of several images, each under its name, those that did not pass first. */
function together(images) {
	const bad = images.filter(({ report }) => report.verdict !== "pass");
	const sorted = [...bad, ...images.filter((one) => !bad.includes(one))];
	const said = (of) => sorted.flatMap(({ name, report }) => of(report).map((one) => ({
		...one,
		title: `${name}: ${one.title}`
	})));
	return {
		headline: bad.length === 0 ? `${images.map(({ name }) => name).join(", ")}: every boot passed.` : `${bad.length} of ${images.length} images did not pass: ${bad.map(({ name }) => name).join(", ")}.`,
		verdict: overall(images.map(({ report }) => report.verdict)),
		facts: [],
		tables: [{
			title: "Images",
			columns: [
				{ name: "image" },
				{ name: "verdict" },
				{ name: "result" }
			],
			rows: sorted.map(({ name, report }) => [
				name,
				report.verdict,
				report.headline
			])
		}, ...said(({ tables }) => tables)],
		excerpts: said(({ excerpts }) => excerpts),
		findings: sorted.flatMap(({ report }) => report.findings)
	};
}
// packages/boot-test-qemu/src/inject/overlay.ts
/** Bytes of the smallest card that holds so many: QEMU has cards of powers of two only. */
const cardSize = (bytes) => 2 ** Math.ceil(Math.log2(Math.max(1, bytes)));
/** Bytes that a guest sees of a disk. */
async function sizeOf({ file, format }, ports) {
	const { stdout } = await ports.proc.run([
		"qemu-img",
		"info",
		"--output=json",
		"-f",
		format,
		file
	]);
	return JSON.parse(stdout)["virtual-size"];
}
/** A qcow2 file in `folder` that takes all writes; the disk below it is only read. `size`: what the guest sees, where that is more than the disk has. */
async function makeOverlay(disk, folder, name, ports, size) {
	const overlay = path.join(folder, `${name}.qcow2`);
	await ports.proc.run([
		"qemu-img",
		"create",
		"-q",
		"-f",
		"qcow2",
		"-F",
		disk.format,
		"-b",
		disk.file,
		overlay,
		...size === void 0 ? [] : [String(size)]
	]);
	return overlay;
}
// packages/boot-test-qemu/src/machine/version.ts
/** The versioned name behind a machine type, from `qemu-system-… -machine help`; the name itself where it is no alias. */
function versionedMachine(type, help) {
	const [name = "", ...options] = type.split(",");
	return [help.split("\n").find((line) => line.startsWith(`${name} `))?.match(/\(alias of (\S+)\)/)?.[1] ?? name, ...options].join(",");
}
/** `7.2.22` from `qemu-system-… --version`. */
function qemuVersion(text) {
	return /version (\S+)/.exec(text)?.[1] ?? "unknown";
}
/** Is this version (`9.1.0`) that one or later? An unknown one is not. */
function isFrom(version, [wanted, least]) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > wanted || major === wanted && minor >= least;
}
// packages/boot-test-qemu/src/machine/serial.ts
/** The serial port that QEMU's machine has of itself, by the name that Linux gives it. */
const BUILT_IN_PORT = {
	x86_64: "ttyS0",
	aarch64: "ttyAMA0",
	riscv64: "ttyS0"
};
/** From this QEMU on, `virt` has a second PL011 for those who ask for it (its "What's new", Arm). */
const SECOND_PL011 = [9, 1];
/** Names that QEMU's machines have, beside the consoles of virtio. */
const PORTS = {
	x86_64: /^ttyS[0-3]$/,
	aarch64: /^(?:ttyAMA[01]|ttyS[0-3])$/,
	riscv64: /^ttyS0$/
};
/** Ports that Linux numbers as it finds them: the second is no second without a first. ISA ports have fixed addresses, PL011 are in the device tree. */
const COUNTED = {
	x86_64: /^hvc/,
	aarch64: /^(?:hvc|ttyS)/,
	riscv64: /^hvc/
};
/** Why a machine of `arch` cannot have these serial ports, one sentence for each that it cannot have; `qemu` is the version of QEMU. */
function portObstacles(arch, ports, qemu) {
	return ports.flatMap((port) => {
		if (!port.startsWith("hvc") && !PORTS[arch].test(port)) return [`${arch} machines have no ${port}`];
		const before = `${port.slice(0, -1)}${Number(port.slice(-1)) - 1}`;
		if (COUNTED[arch].test(port) && !port.endsWith("0") && !ports.includes(before)) return [`${port} is the name of a port only where there is ${before} too`];
		if (port === "ttyAMA1" && !isFrom(qemu, SECOND_PL011)) return [`QEMU ${qemu} has no ttyAMA1: its virt machine has a second PL011 from ${SECOND_PL011.join(".")} on`];
		return [];
	});
}
/**
* argv of the serial ports, in the order in which they are asked for; each speaks to the character device of the same place in `devices`.
* ISA ports have numbers (COM1 is ttyS0); elsewhere a ttyS hangs on PCI; hvc is a console of virtio, numbered as they come. The built-in port of
* a machine comes with `-serial`. Needs the virtio-serial controller before it.
*/
function portArgv(arch, ports, devices) {
	return ports.map((port, index) => ({
		port,
		device: devices[index] ?? ""
	})).toSorted((a, b) => a.port < b.port ? -1 : 1).flatMap(({ port, device }) => {
		if (port === BUILT_IN_PORT[arch] || port === "ttyAMA1") return ["-serial", `chardev:${device}`];
		if (port.startsWith("hvc")) return ["-device", `virtconsole,chardev=${device}`];
		return ["-device", arch === "x86_64" ? `isa-serial,chardev=${device},index=${port.slice(-1)}` : `pci-serial,chardev=${device}`];
	});
}
// packages/boot-test-qemu/src/machine/argv.ts
/** Name of the virtio-serial port on which the probe answers. */
const PROBE_PORT = "org.dpuos.probe";
/** argv of QEMU. The serial console is its stdin and stdout. With `control` it waits for QMP `cont` before the first instruction. */
function machineArgv(machine) {
	const { program, cpu } = MACHINES[machine.arch];
	const { model } = machine;
	const { accelerator, clock } = timeArgv(machine);
	const panicDevice = machine.arch === "x86_64" ? "pvpanic" : "pvpanic-pci";
	return [
		program,
		...flag("machine", machineType(machine)),
		...flag("accel", accelerator),
		...flag("cpu", cpu[machine.accelerator]),
		...flag("smp", String(model.cpus)),
		...flag("m", String(Math.ceil(model.memory / 2 ** 20))),
		"-nodefaults",
		...flag("display", "none"),
		"-no-reboot",
		...clock,
		...flag("action", "panic=none"),
		...model.iommu && machine.arch === "x86_64" ? flag("device", "intel-iommu,intremap=on,caching-mode=on") : [],
		...flag("device", panicDevice),
		...flag("device", "virtio-rng-pci"),
		...displayArgv(machine),
		...networkArgv(model.nics),
		...diskArgv(machine.disk, model.disk),
		...dataArgv(machine.data, model.disk),
		...sriovArgv(model.virtualFunctions),
		...startArgv(machine),
		...(machine.smbios ?? []).flatMap((file) => flag("smbios", `type=11,path=${escape(file)}`)),
		...machine.control === void 0 ? byHandArgv(machine) : controlArgv(machine.control, machine)
	];
}
/** Date of counted boots: timers that go by the calendar shall find the same day in each. */
const COUNTED_DATE = "2030-01-01T12:00:00";
/**
* How guest time passes. Counted: `sleep=off` lets the clock jump where the guest only waits, so that a busy host changes
* nothing; measured against `shift=auto` and `sleep=on`, which let it (docs/boot-measurements.md).
*/
function timeArgv({ accelerator, counted, singleThread }) {
	if (counted === true) return {
		accelerator: "tcg,thread=single",
		clock: [...flag("icount", `shift=1,sleep=off`), ...flag("rtc", `base=${COUNTED_DATE},clock=vm`)]
	};
	return {
		accelerator: accelerator === "tcg" ? `tcg,thread=${singleThread === true ? "single" : "multi"}` : "kvm",
		clock: []
	};
}
/**
* The versioned type with what an IOMMU needs: interrupts that it can remap (VT-d), or itself (SMMUv3); and the mode of x86 in which firmware with
* Secure Boot keeps its variables from the system (OVMF's README). SMBIOS tables of more than 64 KiB need the entry point of SMBIOS 3, which arm64 has anyway.
*/
function machineType({ arch, type, model, smbios = [] }) {
	return [type, ...[
		...model.iommu ? [arch === "x86_64" ? "kernel-irqchip=split" : "iommu=smmuv3"] : [],
		...model.secureBoot && arch === "x86_64" ? ["smm=on"] : [],
		...smbios.length > 0 && arch === "x86_64" ? ["smbios-entry-point-type=64"] : []
	]].join(",");
}
/**
* A display that nobody looks at unless the boot fails: a screenshot then shows what did not reach the serial line. On arm64 a frame
* buffer in memory, which the firmware draws on. None where instructions are counted: drawing would be among them.
*/
function displayArgv({ arch, counted }) {
	if (counted === true || arch === "riscv64") return [];
	return flag("device", arch === "x86_64" ? "VGA" : "ramfb");
}
/** DHCP answers, but nothing beyond QEMU is reachable: the same result on every network. */
function networkArgv(nics) {
	return Array.from({ length: nics }, (_, index) => `net${index === 0 ? "" : index}`).flatMap((id) => [...flag("netdev", `user,id=${id},restrict=on`), ...flag("device", `virtio-net-pci,netdev=${id},romfile=`)]);
}
/** The controller, where the bus has one, and the disk on it. */
const DISK_DEVICES = {
	virtio: ["virtio-blk-pci,drive=disk,bootindex=1"],
	nvme: ["nvme,serial=dpuos,drive=disk,bootindex=1"],
	usb: ["qemu-xhci,id=usb", "usb-storage,bus=usb.0,drive=disk,removable=on,bootindex=1"],
	sd: ["sdhci-pci,id=cards", "sd-card,drive=disk"],
	emmc: ["sdhci-pci,id=cards", "emmc,drive=disk"]
};
function diskArgv(disk, bus) {
	if (disk === null) return [];
	const file = `file=${escape(disk.file)}`;
	const drive = [
		"if=none",
		"id=disk",
		`format=${disk.format}`,
		file,
		"cache=unsafe"
	];
	if (disk.snapshot) drive.push("snapshot=on");
	return [...flag("drive", drive.join(",")), ...DISK_DEVICES[bus].flatMap((device) => flag("device", device))];
}
/** The second disk's device; on USB both hang on one controller. */
const DATA_DEVICES = {
	virtio: ["virtio-blk-pci,drive=data"],
	nvme: ["nvme,serial=dpuos-data,drive=data"],
	usb: ["usb-storage,bus=usb.0,drive=data"],
	sd: ["sdhci-pci,id=cards2", "sd-card,drive=data"],
	emmc: ["sdhci-pci,id=cards2", "sd-card,drive=data"]
};
function dataArgv(file, bus) {
	if (file === void 0) return [];
	const guard = bus === "nvme" ? "snapshot=on" : "readonly=on";
	return [...flag("drive", `if=none,id=data,format=raw,file=${escape(file)},${guard}`), ...DATA_DEVICES[bus].flatMap((device) => flag("device", device))];
}
/**
* An NVMe controller whose virtual functions a guest can give away (QEMU 7.1; docs/system/devices/nvme.rst). Its one namespace reads as zeros.
* QEMU wants two queues and one interrupt for each function to be set aside as flexible.
*/
function sriovArgv(functions) {
	if (functions === 0) return [];
	const flexible = `sriov_max_vfs=${functions},sriov_vq_flexible=${2 * functions},sriov_vi_flexible=${functions}`;
	return [
		...flag("device", "pcie-root-port,id=sriov-port,chassis=1,slot=1"),
		...flag("device", "nvme-subsys,id=sriov-subsystem"),
		...flag("blockdev", "driver=null-co,node-name=sriov-disk,size=16777216,read-zeroes=on"),
		...flag("device", `nvme,id=sriov,serial=dpuos-sriov,subsys=sriov-subsystem,bus=sriov-port,${flexible},max_ioqpairs=${2 * functions + 2},msix_qsize=${functions + 2}`),
		...flag("device", "nvme-ns,drive=sriov-disk,bus=sriov,nsid=1")
	];
}
function startArgv({ arch, model, start, control }) {
	if (start.path === "direct") return [
		...flag("kernel", start.kernel),
		...flag("initrd", start.initramfs),
		...flag("append", start.cmdline)
	];
	const vars = control === void 0 ? "snapshot=on," : "";
	return [
		...model.secureBoot && arch === "x86_64" ? flag("global", "driver=cfi.pflash01,property=secure,value=on") : [],
		...flag("drive", `if=pflash,unit=0,format=raw,readonly=on,file=${escape(start.code)}`),
		...flag("drive", `if=pflash,unit=1,format=raw,${vars}file=${escape(start.vars)}`)
	];
}
/** The first serial port is the terminal, with QEMU's monitor on it; nobody reads the others. */
function byHandArgv({ arch, model: { serial } }) {
	if (serial.length === 1 && serial[0] === BUILT_IN_PORT[arch]) return flag("serial", "mon:stdio");
	return [
		...flag("chardev", "stdio,id=console,mux=on,signal=off"),
		...flag("mon", "chardev=console"),
		...others(serial).flatMap((device) => flag("chardev", `null,id=${device}`)),
		...serial.some((port) => port.startsWith("hvc")) ? flag("device", "virtio-serial-pci") : [],
		...portArgv(arch, serial, ["console", ...others(serial)])
	];
}
/** Names of the character devices of all serial ports but the first. */
const others = (serial) => serial.slice(1).map((port) => `serial-${port}`);
function controlArgv(control, { arch, model: { serial } }) {
	const devices = others(serial);
	return [
		"-S",
		...flag("chardev", "stdio,id=console,signal=off"),
		...devices.flatMap((device, index) => flag("chardev", `socket,id=${device},path=${escape(control.serial[index] ?? "")},server=on,wait=off`)),
		...flag("qmp", `unix:${escape(control.qmp)},server=on,wait=off`),
		...flag("device", "virtio-serial-pci"),
		...portArgv(arch, serial, ["console", ...devices]),
		...flag("chardev", `socket,id=probe,path=${escape(control.probe)},server=on,wait=off`),
		...flag("device", `virtserialport,chardev=probe,name=${PROBE_PORT}`),
		...control.tpm === void 0 ? [] : tpmArgv(control.tpm, arch)
	];
}
/** A TPM whose registers are where PCs have them (CRB), or on the platform bus. */
function tpmArgv(socket, arch) {
	return [
		...flag("chardev", `socket,id=tpm,path=${escape(socket)}`),
		...flag("tpmdev", "emulator,id=tpm0,chardev=tpm"),
		...flag("device", `${arch === "x86_64" ? "tpm-crb" : "tpm-tis-device"},tpmdev=tpm0`)
	];
}
const flag = (name, value) => [`-${name}`, value];
/** QEMU's option parser takes `,,` for a comma. */
const escape = (value) => value.replaceAll(",", ",,");
// packages/boot-test-qemu/src/machine/model.ts
const DEFAULT = {
	cpus: 2,
	memory: 2 ** 30,
	disk: "virtio",
	nics: 1,
	iommu: false,
	virtualFunctions: 0,
	secureBoot: false,
	tpm: false
};
/** What QEMU's riscv64 machine does not have. */
const ABSENT = {
	iommu: {
		what: "an IOMMU",
		key: "iommu"
	},
	tpm: {
		what: "a TPM",
		key: "tpm"
	},
	secureBoot: {
		what: "firmware with Secure Boot",
		key: "secure-boot"
	}
};
/** From this QEMU on there is a device `emmc` (its "What's new", Devices). */
const EMMC = [9, 1];
/** An emulated kernel takes a second to set up each further GiB or two, and no test needs it. */
const EMULATED_MEMORY = 4 * 2 ** 30;
/**
* The machine for an image: as its definition or board has it, cut down to what the host has, and told so. Throws UserError where QEMU has no
* such machine for the architecture.
*/
function modelFor(arch, wanted, asked, means, kind) {
	const absent = arch === "riscv64" ? Object.keys(ABSENT).filter((name) => wanted[name] === true) : [];
	const noEmmc = wanted.disk === "emmc" && !isFrom(means.qemu, EMMC);
	const serial = wanted.serial ?? [BUILT_IN_PORT[arch]];
	const unsupported = [
		...absent.map((name) => ({
			level: "error",
			code: "machine-unsupported",
			title: `a riscv64 guest cannot have ${ABSENT[name].what}, which verify.machine.${ABSENT[name].key} asks for`,
			hint: `Leave verify.machine.${ABSENT[name].key} out for this architecture.`
		})),
		...noEmmc ? [{
			level: "error",
			code: "machine-unsupported",
			title: `verify.machine.disk: emmc needs QEMU ${EMMC.join(".")} or later, and this is ${means.qemu}`,
			hint: "Say `disk: sd`: the same controller and the same drivers of Linux (sdhci, mmc_block), with a card in place of a chip."
		}] : [],
		...portObstacles(arch, serial, means.qemu).map((obstacle) => ({
			level: "error",
			code: "machine-unsupported",
			title: `verify.machine.serial: ${obstacle}`,
			hint: `Name ports that it has, ${BUILT_IN_PORT[arch]} and hvc0 for example, or leave verify.machine.serial out.`
		}))
	];
	if (unsupported.length > 0) throw new UserError(unsupported);
	const half = means.memory === 0 ? Number.POSITIVE_INFINITY : means.memory / 2;
	const most = {
		cpus: means.cpus,
		memory: mebibytes(kind === "tcg" ? Math.min(half, EMULATED_MEMORY) : half)
	};
	const cpus = asked.cpus ?? Math.min(wanted.cpus ?? DEFAULT.cpus, wanted.cpus === void 0 ? DEFAULT.cpus : most.cpus);
	const memory = asked.memory ?? (wanted.memory === void 0 ? DEFAULT.memory : Math.min(wanted.memory, most.memory));
	const less = [...asked.cpus === void 0 && wanted.cpus !== void 0 && cpus < wanted.cpus ? [`${cpus} of its ${wanted.cpus} CPUs`] : [], ...asked.memory === void 0 && wanted.memory !== void 0 && memory < wanted.memory ? [`${formatMiB(memory)} of its ${formatMiB(wanted.memory)} of memory`] : []];
	const findings = less.length === 0 ? [] : [{
		level: "notice",
		code: "machine-scaled",
		title: `The machine was tested with ${less.join(" and ")}: this host has no more to give`,
		hint: "Nothing to do, unless the image depends on it; `cpus` and `memory` of boot-test-qemu are taken as they are."
	}];
	return {
		model: {
			cpus,
			memory,
			disk: wanted.disk ?? DEFAULT.disk,
			serial,
			nics: wanted.nics ?? DEFAULT.nics,
			iommu: wanted.iommu ?? DEFAULT.iommu,
			virtualFunctions: wanted.virtualFunctions ?? DEFAULT.virtualFunctions,
			secureBoot: wanted.secureBoot ?? DEFAULT.secureBoot,
			tpm: wanted.tpm ?? DEFAULT.tpm
		},
		findings
	};
}
/** What the machine has and these boots do not touch: their result says nothing about it. */
function untestedParts({ secureBoot }, boots) {
	if (!secureBoot || boots.includes("uefi")) return [];
	return [{
		level: "warning",
		code: "secure-boot-untested",
		title: "verify.machine.secure-boot was not tested: a direct boot has no firmware that could refuse anything",
		hint: "Let `uefi` be among `boots` (verify.boots, or the input)."
	}];
}
/** Is its disk a card? QEMU wants those as large as a power of two. */
const isCard = (disk) => disk === "sd" || disk === "emmc";
const mebibytes = (bytes) => Math.floor(bytes / 2 ** 20) * 2 ** 20;
/** The machine in a few words, for what belongs to one machine only; the versioned type alone where everything else is as usual. */
function modelName(type, { disk, serial, nics, iommu, virtualFunctions, secureBoot, tpm }) {
	return [
		type,
		...disk === DEFAULT.disk ? [] : [disk],
		...isBuiltIn(serial) ? [] : [serial.join("+")],
		...nics === DEFAULT.nics ? [] : [`${nics} nics`],
		...iommu ? ["iommu"] : [],
		...virtualFunctions === 0 ? [] : [`${virtualFunctions} virtual functions`],
		...secureBoot ? ["secure boot"] : [],
		...tpm ? ["tpm"] : []
	].join(" ");
}
const isBuiltIn = (serial) => serial.length === 1 && Object.values(BUILT_IN_PORT).includes(serial[0] ?? "");
// packages/boot-test-qemu/src/console/reader.ts
/** Characters of a line; a longer one comes in pieces of this length. */
const MAX_LINE = 4096;
/** Cursor positioning (CUP): how firmware and GRUB begin a line. */
const CURSOR = /\x1b\[\d*;?\d*H/g;
/**
* A serial console's bytes as lines. Nothing is lost or fatal: broken UTF-8 and binary noise become U+FFFD or vanish,
* a line without end comes in pieces, the same however its bytes arrive; a carriage return alone ends a line (firmware redraws).
*/
var ConsoleReader = class {
	#decoder = new TextDecoder();
	#rest = "";
	#told = "";
	/** The lines which these bytes complete and, last, the unfinished one if it has changed. Empty lines are dropped. */
	push(chunk) {
		const parts = (this.#rest + this.#decoder.decode(chunk, { stream: true })).replaceAll(CURSOR, "\n").split(/\r*\n|\r+(?!\n|$)/);
		const rest = parts.pop() ?? "";
		const lines = [];
		const complete = (part) => {
			const text = clean(part);
			if (text !== "") lines.push({
				text,
				complete: true
			});
			this.#told = "";
		};
		/** The pieces of a long line but the last. */
		const shortened = (part) => {
			let at = 0;
			for (; part.length - at > MAX_LINE; at += 3840) complete(part.slice(at, at + MAX_LINE));
			return part.slice(at);
		};
		for (const part of parts) complete(shortened(part));
		this.#rest = shortened(rest);
		const tail = clean(this.#rest);
		if (tail !== "" && tail !== this.#told) {
			this.#told = tail;
			lines.push({
				text: tail,
				complete: false
			});
		}
		return lines;
	}
};
function clean(raw) {
	return cleanLine(raw).trimEnd();
}
// packages/boot-test-qemu/src/probe/answer.ts
const RECORD = /DPUOS-PROBE (\S+) (\d+) ([a-z-]+) ?(.*)$/;
/**
* Collects the probe's records from one or two channels, in any order and repeated, until none is missing. Records without the run's token are
* somebody else's, who would like to be taken for the probe.
*/
var AnswerReader = class {
	#records = /* @__PURE__ */ new Map();
	#token;
	#last;
	#state;
	constructor(token) {
		this.#token = token;
	}
	/** Take in a line. Returns what it was: nothing of ours, a sign of life, the word that systemd has nothing left to start, or a record. */
	push(line) {
		const [, token, number = "", key = "", text = ""] = RECORD.exec(cleanLine(line)) ?? [];
		if (token !== this.#token) return "foreign";
		if (key === "hello") return "hello";
		const up = key === "up" ? /^([a-z]+)\.$/.exec(text.trim())?.[1] : void 0;
		if (up !== void 0) {
			this.#state ??= up;
			return "up";
		}
		const index = Number(number);
		if (index >= 1 && index <= 2e4) this.#records.set(index, [key, text.trimEnd()]);
		if (key === "end" && Number(text) === index) this.#last = index;
		return "record";
	}
	/** What systemd said of itself when the probe told that the system is up; undefined before. */
	get state() {
		return this.#state;
	}
	/** How many records came so far. */
	get size() {
		return this.#records.size;
	}
	/** The whole answer once every record up to `end` is there. */
	get answer() {
		if (this.#last === void 0 || this.#records.size < this.#last) return void 0;
		const records = [];
		for (let index = 1; index < this.#last; index++) {
			const record = this.#records.get(index);
			if (record === void 0) return void 0;
			records.push(record);
		}
		return assemble(records);
	}
};
function assemble(records) {
	const texts = (key) => records.filter((record) => record[0] === key).map((record) => record[1]);
	const one = (key) => texts(key)[0] ?? "";
	/** `name rest` records as a map. */
	const named = (key) => texts(key).map((text) => {
		const blank = text.indexOf(" ");
		return blank < 0 ? [text, ""] : [text.slice(0, blank), text.slice(blank + 1)];
	});
	const memory = Object.fromEntries(named("memory"));
	const failedLogs = {};
	for (const [unit, line] of named("failed-log")) (failedLogs[unit] ??= []).push(line);
	return {
		state: one("state"),
		systemd: one("systemd"),
		kernelRelease: one("kernel"),
		hostname: one("hostname"),
		cmdline: one("cmdline"),
		defaultTarget: one("default-target"),
		pivot: texts("pivot").length === 0 ? null : count(one("pivot")),
		uptime: count(one("uptime")),
		times: Object.fromEntries(named("time").map(([name, value]) => [name, count(value)])),
		memTotalKib: whole(memory["MemTotal"]),
		memAvailableKib: whole(memory["MemAvailable"]),
		processes: whole(texts("processes")[0]),
		modules: one("modules").split(/\s+/).filter((name) => name !== "").toSorted(),
		moduleStates: Object.fromEntries(named("module")),
		sysctl: Object.fromEntries(named("sysctl")),
		sysctlMissing: texts("sysctl-missing"),
		units: Object.fromEntries(named("unit").map(([name, text]) => {
			const [load = "", file = "", active = ""] = text.split(" ");
			return [name, {
				load,
				file,
				active
			}];
		})),
		failedListed: one("failed-listed") === "yes",
		failedUnits: texts("failed"),
		failedLogs,
		facts: facts(texts("told"), named("fact")),
		jobs: named("job").map(([unit, text]) => `${unit} (${text.trim().replace(" ", ", ")})`)
	};
}
/** The lines of each kind that was told to its end. */
function facts(told, lines) {
	const found = {};
	for (const kind of told) found[kind] = [];
	for (const [kind, line] of lines) found[kind]?.push(line);
	return found;
}
/** A whole number of the guest's; null where it said none. */
function whole(text) {
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
/** A number of the guest's: anything else than a finite, non-negative one is 0. */
function count(text) {
	const value = Number(text);
	return Number.isFinite(value) && value > 0 ? value : 0;
}
// packages/boot-test-qemu/src/console/echoes.ts
/** Lines that are remembered: a kernel tells a port all that it has said so far when it opens it, and that is about as much. */
const REMEMBERED = 5e3;
/** A kernel with two consoles says everything twice. Knows what the first one has said of late. */
var Echoes = class {
	#said = /* @__PURE__ */ new Set();
	/** The first console said this. */
	said(text) {
		this.#said.delete(text);
		this.#said.add(text);
		if (this.#said.size <= REMEMBERED) return;
		const [oldest] = this.#said;
		if (oldest !== void 0) this.#said.delete(oldest);
	}
	/** Is it what the first console has said? */
	repeats(text) {
		return this.#said.has(text);
	}
};
// packages/boot-test-qemu/src/console/policy.ts
/** What the owner of an image says about lines of its console, beside the rules that hold for all. */
var Policy = class {
	/** In the order of the definition, with how many lines each has allowed. */
	allowed;
	#denied;
	constructor({ allow, deny } = {
		allow: [],
		deny: []
	}) {
		this.allowed = allow.map(({ rule, match, reason }) => ({
			rule,
			reason,
			pattern: match === null ? void 0 : compileEre(match),
			lines: 0
		}));
		this.#denied = deny.map(({ id, match, reason }) => ({
			pattern: compileEre(match),
			rule: denial(id, reason)
		}));
	}
	/** Is this line, which met `rule`, allowed? Counts it. */
	allows(rule, line) {
		const found = this.allowed.find((one) => one.rule === rule.id && (one.pattern?.test(line) ?? true));
		if (found !== void 0) found.lines++;
		return found !== void 0;
	}
	/** The line as a hit where it is denied. */
	denies(line) {
		const found = this.#denied.find(({ pattern }) => pattern.test(line));
		if (found === void 0) return void 0;
		return {
			rule: found.rule,
			quoted: false,
			text: `${found.rule.says} The line: ${line}`
		};
	}
};
/** `match` stays unused: policies are matched by expressions whose time is bounded. */
const denial = (id, says) => ({
	id,
	match: /(?!)/,
	effect: "fault",
	cause: "denied",
	says: /[.!?]$/.test(says) ? says : `${says}.`
});
const NO_ROOT = {
	effect: "fatal",
	cause: "no-root"
};
/**
* In order of weight: where several lines match, the first rule here names the cause; of one line only the first
* matching rule counts. Texts: kernel init/, kernel/panic.c, mm/oom_kill.c; systemd src/core, units/emergency.service;
* dracut modules.d/99base; initramfs-tools scripts/functions; EDK II BdsDxe; GRUB kern/rescue_reader.c, kern/err.c.
*/
const RULES = [
	{
		id: "vfs-no-root",
		kernel: true,
		match: /(VFS: (?:Unable to mount root fs|Cannot open root device).*)/,
		...NO_ROOT,
		says: "The kernel could not mount the root file system: $1."
	},
	{
		id: "initramfs-no-root",
		match: /dpuos-initramfs: (cannot (?:find|mount) root.*|no root= .*|root=.* is not understood.*)/,
		...NO_ROOT,
		says: "The initramfs did not get to the root file system: $1."
	},
	{
		id: "initramfs-tools-no-root",
		match: /ALERT!\s+(.*) does not exist\.\s+Dropping to a shell/,
		...NO_ROOT,
		says: "The initramfs waited in vain for the root device $1."
	},
	{
		id: "dracut-no-root",
		match: /dracut.*Warning: (?:Could not boot|(\S+) does not exist)/,
		...NO_ROOT,
		says: "dracut did not find the root device $1."
	},
	{
		id: "no-init",
		match: /(No working init found|dpuos-initramfs: (?:no init at|init=|cannot (?:start|move)) .*|Requested init .* failed|switch_root: (?:can't|failed to) .*)/,
		effect: "fatal",
		cause: "no-init",
		says: "No init could be started: $1."
	},
	{
		id: "panic-oom",
		kernel: true,
		match: /Kernel panic - not syncing: (.*(?:[Oo]ut of memory|deadlocked on memory).*)/,
		effect: "fatal",
		cause: "oom",
		says: "The kernel ran out of memory while booting: $1."
	},
	{
		id: "panic",
		kernel: true,
		match: /Kernel panic - not syncing: (.*)/,
		effect: "fatal",
		cause: "panic",
		says: "The kernel panicked: $1."
	},
	{
		id: "systemd-freeze",
		match: /(?:\[!!!!!!\] (.*)|(Freezing execution)\.?$)/,
		effect: "fatal",
		cause: "no-init",
		says: "systemd gave up as process 1: $1$2."
	},
	{
		id: "emergency",
		match: /^(You are in emergency mode|Entering emergency mode|Cannot open access to console, the root account is locked)/,
		effect: "fatal",
		cause: "emergency",
		says: "The boot ended in emergency mode (\"$1\").",
		answers: true
	},
	{
		id: "rescue",
		match: /^(You are in rescue mode|Give root password for maintenance|Press Enter for (?:maintenance|system maintenance))/,
		effect: "fatal",
		cause: "emergency",
		says: "The boot ended in rescue mode (\"$1\").",
		answers: true
	},
	{
		id: "dracut-shell",
		match: /^(?:dracut|\(initramfs\)|initqueue|switch_root|pre-\w+):?\/?[#$]?\s*(?:#|\(initramfs\))$/,
		effect: "fatal",
		cause: "emergency",
		says: "The initramfs dropped to a shell."
	},
	{
		id: "grub-error",
		match: /^error: (?!no suitable video mode)(.*)/,
		effect: "fatal-when-quiet",
		cause: "boot-loader",
		says: "GRUB could not start the system: $1.",
		firmware: true
	},
	{
		id: "grub-prompt",
		match: /^(grub(?: rescue)?)>$/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The boot loader stopped at its prompt ($1>): it found no configuration to boot.",
		firmware: true
	},
	{
		id: "uefi-shell",
		match: /^(?:UEFI Interactive Shell|Shell>)/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found no boot loader and went to its shell.",
		firmware: true
	},
	{
		id: "uefi-pxe",
		match: />>\s*Start PXE over (IPv[46])/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found no boot loader on the disk and turned to network boot over $1.",
		firmware: true
	},
	{
		id: "uefi-http",
		match: />>\s*Start HTTP Boot over (IPv[46])/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found nothing to boot on the disk and tries the network (HTTP boot, $1).",
		firmware: true
	},
	{
		id: "secure-boot",
		match: /(?:Verification failed: \(0x1A\) Security Violation|(bad shim signature))/,
		effect: "fatal",
		cause: "secure-boot",
		says: "Secure Boot refused what the disk offers: its signature is not one that the firmware trusts.",
		firmware: true
	},
	{
		id: "secure-boot-entry",
		match: /BdsDxe: failed to (?:load|start) Boot[0-9A-F]{4} ("[^"]*").*: (?:Access Denied|Security Violation)$/,
		effect: "fatal-when-quiet",
		cause: "secure-boot",
		says: "Secure Boot refused the boot entry $1: the firmware trusts no key that signed its boot loader.",
		firmware: true
	},
	{
		id: "uefi-no-option",
		match: /BdsDxe: No bootable option or device was found/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found nothing to boot.",
		firmware: true
	},
	{
		id: "bios-no-device",
		match: /No bootable device/,
		effect: "fatal",
		cause: "firmware-idle",
		says: "The firmware found no bootable device.",
		firmware: true
	},
	{
		id: "uefi-option-failed",
		match: /BdsDxe: failed to (load|start) (Boot\w+ "[^"]*").*: ([^:]*)$/,
		effect: "hint",
		cause: "firmware-idle",
		says: "The firmware could not $1 $2: $3.",
		firmware: true
	},
	{
		id: "oom",
		kernel: true,
		match: /(?:Out of memory|Memory cgroup out of memory): (Killed process.*)|invoked (oom-killer)/,
		effect: "fault",
		cause: "oom",
		says: "The guest ran out of memory: $1$2."
	},
	{
		id: "lockup",
		kernel: true,
		match: /((?:watchdog: )?BUG: soft lockup.*|hard LOCKUP.*|rcu_\w{1,20} (?:detected (?:expedited )?stalls|self-detected stall).*)/,
		effect: "fault",
		cause: "lockup",
		says: "A CPU of the guest was stuck: $1.",
		wallClock: true
	},
	{
		id: "hung-task",
		kernel: true,
		match: /INFO: (task .* blocked for more than \d+ seconds)/,
		effect: "fault",
		cause: "hung-task",
		says: "A task in the guest was stuck: $1.",
		wallClock: true
	},
	{
		id: "bug",
		kernel: true,
		match: /(kernel BUG at .*|\bBUG: .*)/,
		effect: "fault",
		cause: "oops",
		says: "The kernel met a bug of its own: $1."
	},
	{
		id: "oops",
		kernel: true,
		match: /((?:\bOops: |Unable to handle kernel |Internal error: |general protection fault)(?<!traps: .*).*)/,
		effect: "fault",
		cause: "oops",
		says: "The kernel oopsed: $1."
	},
	{
		id: "fs-error",
		kernel: true,
		match: /((?:EXT4-fs error|EXT4-fs \(\S{1,64}\): Remounting filesystem read-only|Aborting journal on device|XFS \(\S{1,64}\): (?:Corruption|Metadata|Filesystem has been shut down|log I\/O error)|SQUASHFS error|erofs: \(device \S{1,64}\): (?:failed|cannot|bogus|invalid)|BTRFS error|Buffer I\/O error|blk_update_request: I\/O error|I\/O error, dev|device-mapper: verity: \S{1,64} (?:data|metadata) block \d+ is corrupted).*)/,
		effect: "fault",
		cause: "disk-error",
		says: "The kernel met an error of the disk or its file system: $1."
	},
	{
		id: "initramfs-broken",
		kernel: true,
		match: /Initramfs unpacking failed: (.*)/,
		effect: "hint",
		cause: "no-init",
		says: "The kernel could not unpack the initramfs: $1.",
		told: true
	},
	{
		id: "module-refused",
		kernel: true,
		match: /(?<=^|\] )(\S{1,64}: (?:disagrees about version of symbol \S+|version magic '.*' should be '.*'|Unknown symbol \S+ \(err -?\d+\)|Loading of (?:unsigned )?module .*is rejected|module is already loaded with another version).*)/,
		effect: "hint",
		cause: "module-refused",
		says: "The kernel refused a module: $1.",
		told: true
	},
	{
		id: "firmware-load",
		kernel: true,
		match: /Direct firmware load for (\S+) failed with error (-?\d+)/,
		effect: "hint",
		cause: "firmware-load",
		says: "A driver did not get its firmware $1 (error $2).",
		told: true
	},
	{
		id: "dracut-timeout",
		match: /dracut-initqueue\S*: (?:Warning: )?(?:dracut-initqueue timeout|Could not boot)/,
		effect: "hint",
		cause: "no-root",
		says: "dracut waited in vain for a device."
	},
	{
		id: "start-job",
		match: /A start job is running for (.*?) \(/,
		effect: "hint",
		cause: "start-job",
		says: "systemd was waiting for $1."
	},
	{
		id: "mount-failed",
		match: /Failed to mount (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "Mounting $1 failed."
	},
	{
		id: "device-timeout",
		match: /Timed out waiting for device (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "The device $1 did not appear."
	},
	{
		id: "dependency-failed",
		match: /Dependency failed for (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "A unit that $1 depends on failed."
	},
	{
		id: "unit-failed",
		match: /(?:\[FAILED\] )?Failed to start (.*?)\.?$/,
		effect: "hint",
		cause: "unit-failed",
		says: "$1 failed to start."
	},
	{
		id: "hardware-error",
		kernel: true,
		match: /\[Hardware Error\]: (.*)/,
		effect: "hint",
		cause: "hardware-error",
		says: "The machine reported an error to the kernel: $1.",
		told: true
	},
	{
		id: "lockdep",
		kernel: true,
		match: /WARNING: ((?:possible (?:circular|recursive) locking|suspicious RCU usage|inconsistent lock state|bad unlock balance).*)/,
		effect: "hint",
		cause: "kernel-warning",
		says: "The kernel’s lock checker complained: $1.",
		told: true
	},
	{
		id: "ubsan",
		kernel: true,
		match: /UBSAN: (.*)/,
		effect: "hint",
		cause: "kernel-warning",
		says: "The kernel did what C does not define: $1.",
		told: true
	},
	{
		id: "kernel-taint",
		kernel: true,
		match: /(?<=^|\] )(\S{1,64}: (?:loading out-of-tree module taints kernel|module license '.*' taints kernel|module verification failed: .*tainting kernel|loading test module taints kernel).*)/,
		effect: "hint",
		cause: "kernel-taint",
		says: "The kernel is tainted: $1.",
		told: true
	},
	{
		id: "kernel-warning",
		kernel: true,
		match: /(WARNING: CPU: .*)/,
		effect: "hint",
		cause: "kernel-warning",
		says: "The kernel warned: $1.",
		told: true
	}
];
/** What printk puts before its messages (CONFIG_PRINTK_TIME, CONFIG_PRINTK_CALLER): `[    1.234567] `, `[    1.234567][    T1] `. */
const STAMP = /\[ *\d+\.\d+\](?:\[ *[TC]\d+\])? /g;
/** The kernel puts its clock before its messages: does this guest's? */
const STAMPED = /^\[ *\d+\.\d+\]/;
/** Its first line without one (printk.time=0). */
const UNSTAMPED = /^Linux version \d/;
/** How syslog names who speaks: `sshd[812]: `. systemd and journald send such lines through the kernel's log too. */
const SPEAKER = /[\w.@\\-]+\[\d+\]: /;
/**
* Did a process write the kernel's words at `index` of the line? It did where syslog's name of a process precedes them, or where the kernel's
* clock does not though this guest's kernel puts it before everything (`stamps`).
*/
function isQuoted(line, index, stamps) {
	const stamp = [...line.matchAll(STAMP)].findLast((one) => one.index + one[0].length <= index);
	if (stamp === void 0 && stamps) return true;
	return SPEAKER.test(line.slice(stamp === void 0 ? 0 : stamp.index + stamp[0].length, index));
}
/** One test for all: nearly every line is innocent, and a guest may write megabytes. */
const ANY = new RegExp(RULES.map((rule) => `(?:${rule.match.source})`).join("|"));
/** The first rule that a line matches. `early`: the kernel has not started yet; `stamps`: it puts its clock before its messages. */
function matchRule(line, early, stamps) {
	if (!ANY.test(line)) return void 0;
	for (const rule of RULES) {
		if (rule.firmware && !early) continue;
		const match = rule.match.exec(line);
		if (match === null) continue;
		const text = rule.says.replaceAll(/\$(\d)/g, (_, index) => match[Number(index)]?.trim() ?? "");
		return {
			rule,
			quoted: rule.kernel === true && isQuoted(line, match.index, stamps),
			text: text.replaceAll(/\s{2,}/g, " ").replaceAll(/ ([.:])/g, "$1").replace(/\.{2,}$/, ".")
		};
	}
}
/** The kernel's first line, and what only a running kernel or systemd says: from here on firmware rules are off. */
const KERNEL_STARTED = /Linux version \d|Booting Linux on physical CPU|EFI stub: |systemd\[1\]: |dpuos-initramfs: /;
/** The kernel is up and hands over to the initramfs. */
const KERNEL_DONE = /Run \S*init as init process|dpuos-initramfs: /;
/** A system that let people in. Seen without an answer of the probe it says that the probe, not the boot, is at fault. */
const SYSTEM_UP = /(?:^|\s)login:$|Reached target .*(?:Multi-User|Graphical)|Startup finished in/;
// packages/boot-test-qemu/src/console/transcript.ts
/** Lines that are kept in memory, and characters of theirs: enough for any excerpt, whatever a guest writes. The whole console is in a file. */
const KEPT = 5e3;
const KEPT_CHARACTERS = 4 * 2 ** 20;
/** Lines shown before and after the line that decided. */
const AROUND = 10;
/** The console's lines as they came, the oldest dropped. Lines are named by their number, counted from 0. */
var Transcript = class {
	#lines = [];
	#times = [];
	#characters = 0;
	#dropped = 0;
	/** Take a line that came `at` milliseconds after the start. Returns its number. */
	add(line, at = 0) {
		if (this.#lines.length >= 2 * KEPT || this.#characters >= 2 * KEPT_CHARACTERS) this.#drop();
		this.#characters += line.length;
		this.#lines.push(line);
		this.#times.push(at);
		return this.#dropped + this.#lines.length - 1;
	}
	/** The older half goes, in lines: seldom enough that copying the rest costs nothing. */
	#drop() {
		const half = Math.ceil(this.#lines.length / 2);
		this.#dropped += half;
		this.#lines = this.#lines.slice(half);
		this.#times = this.#times.slice(half);
		this.#characters = this.#lines.reduce((sum, { length }) => sum + length, 0);
	}
	get count() {
		return this.#dropped + this.#lines.length;
	}
	get last() {
		return this.#lines.at(-1);
	}
	/** The line of that number; undefined when it is gone. */
	at(number) {
		return this.#lines[number - this.#dropped];
	}
	/** What is still known, oldest first, at most the last `most` lines. */
	tail(most) {
		const from = Math.max(0, this.#lines.length - most);
		return this.#lines.slice(from).map((text, index) => ({
			number: this.#dropped + from + index,
			at: this.#times[from + index] ?? 0,
			text
		}));
	}
	/** The lines around line `number`; the last ones without it, or when it is gone. */
	excerpt(number) {
		const index = (number ?? -1) - this.#dropped;
		if (index < 0) return this.#lines.slice(-20);
		return this.#lines.slice(Math.max(0, index - AROUND), index + AROUND);
	}
};
// packages/boot-test-qemu/src/verdict/limits.ts
/** A runner this many times slower is still given its time; one beyond that is of no use. */
const MOST$1 = 4;
const LIMITS = {
	kvm: {
		timeoutMs: 12e4,
		stallMs: 45e3,
		kernelMs: 1500
	},
	tcg: {
		timeoutMs: 6e5,
		stallMs: 9e4,
		kernelMs: 5e3
	}
};
/** The limits for guests of an accelerator, the user's own where he said some. */
function limitsFor(kind, asked) {
	const { timeoutMs, stallMs, kernelMs } = LIMITS[kind];
	const own = asked.timeout !== void 0 || asked.stall !== void 0;
	return {
		timeoutMs: asked.timeout ?? timeoutMs,
		stallMs: asked.stall ?? stallMs,
		...own ? {} : { kernelMs }
	};
}
/**
* How many times longer than its limits a boot may take on this runner: its kernel's own start, which is work of the CPU and much the same in all images, is
* the measure. `marks`: when the kernel and the initramfs were first heard.
*/
function slowness({ kernelMs }, { kernel, initramfs }) {
	if (kernelMs === void 0 || kernel === void 0 || initramfs === void 0) return 1;
	return Math.min(MOST$1, Math.max(1, (initramfs - kernel) / kernelMs));
}
// packages/boot-test-qemu/src/verdict/judge.ts
/** A virtual machine under KVM that has not written a byte by then has most likely not run an instruction. */
const KVM_SILENT_MS = 3e4;
/** After a fatal line the guest may say more: it has ended when it is quiet for SETTLED, and after LAST_WORDS in any case. */
const SETTLED_MS = 700;
const LAST_WORDS_MS = 3e3;
/** A probe that lives in a system in emergency mode has so long to say what failed (emulated it takes 5 to 10 s), more on a slow runner. */
const WHY_MS = 6e4;
/** A system that let people in is watched for so long where no probe says that it is done. */
const PASSIVE_MS = 1e4;
/**
* Turns what is seen of a running guest into a decision. Pure: it is told what happened and when, and asked for
* `decision` after every event; undefined means go on. Only a whole answer of the probe can be a pass.
*/
var Judge = class {
	transcript = new Transcript();
	/** When the kernel and the initramfs were first heard. */
	marks = {};
	/** Rules that matched, at most once each, in the order of their first match. */
	hits = [];
	/** The same of the kernel's words in the mouth of a process: they decide nothing. */
	quotes = [];
	policy;
	#path;
	#accelerator;
	#limits;
	#passive;
	/** Unfinished lines, by port. */
	#tails = /* @__PURE__ */ new Map();
	#echoes = new Echoes();
	#several;
	#heard;
	#progress = 0;
	/** Signs of life of the probe. */
	#hellos = 0;
	#upAt;
	/** This kernel puts its clock before its messages. */
	#stamps = false;
	/** It was heard without one: whoever shows one is a process. */
	#stampless = false;
	#shutdown;
	#decision;
	constructor(path, accelerator, limits, { policy = new Policy(), passive = false, several = false } = {}) {
		this.policy = policy;
		this.#passive = passive;
		this.#several = several;
		this.#path = path;
		this.#accelerator = accelerator;
		this.#limits = limits;
	}
	get decision() {
		return this.#decision;
	}
	/** Nobody but the firmware has said a word on the console. */
	get silent() {
		return this.marks.kernel === void 0 && !this.#up;
	}
	/** Console bytes came, and these lines with them (perhaps none). `port`: of a serial port beside the first; its name stands before its lines. */
	console(lines, at, port = "") {
		this.#heard = at;
		this.#progress = at;
		for (const { text, complete } of lines) {
			if (SYSTEM_UP.test(text)) this.#upAt ??= at;
			this.#tails.set(port, complete ? "" : text);
			if (complete) this.#line(text, at, port);
		}
	}
	/** Another sign that the guest is working: it read from its disk. */
	working(at) {
		this.#progress = at;
	}
	/** The probe was started and lives; it says so again and again while it waits for the system. */
	hello(at) {
		this.#hellos++;
		this.#progress = at;
	}
	get #timeoutMs() {
		return this.#limits.timeoutMs * slowness(this.#limits, this.marks);
	}
	get #stallMs() {
		return this.#limits.stallMs * slowness(this.#limits, this.marks);
	}
	get #up() {
		return this.#upAt !== void 0;
	}
	/** The probe's answer is complete, or nobody was to answer and the console shows a system. `state`: systemd's own, where it was asked. */
	answered(state) {
		const fatal = this.#fatal();
		if (fatal !== void 0) return this.#fail(fatal);
		if (state === "maintenance") return this.#conclude("fail", "emergency", "The boot ended in emergency or rescue mode, as systemd says.");
		const fault = this.#weightiest((hit) => this.#isFault(hit));
		this.#decide(fault === void 0 ? {
			verdict: "pass",
			cause: null,
			summary: "The system is up."
		} : {
			verdict: "fail",
			cause: fault.rule.cause,
			summary: `The system came up, but: ${fault.text}`,
			line: fault.line
		});
	}
	/** It was to reboot, and `ms` later still runs. */
	stuck(ms) {
		this.#conclude("fail", "hang", `The system was up, but does not shut down for a reboot: it still ran after ${Math.round(ms / 1e3)} s.`);
	}
	/** An event of QEMU's: the guest panicked (pvpanic), or stopped and why. */
	event(name, reason, at) {
		if (name === "SHUTDOWN") this.#shutdown = reason;
		if (name === "BLOCK_IO_ERROR") {
			const why = reason === "" ? "an error that it does not name" : reason;
			this.#conclude("broken", "host-io", `QEMU could not read or write the files behind the guest’s disk: ${why}.`);
		}
		if (name !== "GUEST_PANICKED" || this.#fatal() !== void 0) return;
		const rule = RULES.find(({ id }) => id === "panic");
		if (rule === void 0) return;
		this.hits.push({
			rule,
			text: "The kernel panicked, as it told QEMU; the console does not say why.",
			quoted: false,
			line: this.transcript.count - 1,
			at
		});
	}
	/** QEMU ended without being asked to. */
	exited(code, complaint) {
		this.#takeTail(0);
		const fatal = this.#fatal();
		if (fatal !== void 0) this.#fail(fatal);
		else if (this.#shutdown === "guest-reset") this.#conclude("fail", "reset", "The guest reset itself before it was up, as it would for ever on a card.");
		else if (this.#shutdown === "guest-shutdown") this.#conclude("fail", "shutdown", "The guest powered itself off before the probe could answer.");
		else {
			const said = complaint === "" ? "It said nothing." : complaint;
			this.#conclude("broken", "qemu-exit", `QEMU ended with exit code ${code ?? "none (killed)"}. ${said}`);
		}
	}
	/** Time has passed. Call it a few times a second. */
	tick(at, cpu) {
		if (this.#decision !== void 0) return;
		const quiet = at - (this.#heard ?? 0);
		if (quiet >= SETTLED_MS) this.#takeTail(at);
		const fatal = this.#fatal();
		const ended = this.#endedQuietly();
		if (this.#passive && fatal === void 0 && this.#upAt !== void 0 && at - this.#upAt >= PASSIVE_MS) this.answered();
		else if (fatal !== void 0) {
			if (this.#saidAll(fatal, quiet, at)) this.#fail(fatal);
		} else if (at - this.#progress >= 12e3 && ended !== void 0) this.#fail(ended);
		else if (this.#heard === void 0 && this.#accelerator === "kvm" && at >= KVM_SILENT_MS && this.#hellos === 0) this.#conclude("broken", "kvm-silent", `The guest wrote nothing for ${KVM_SILENT_MS / 1e3} s under KVM.`);
		else if (at >= this.#timeoutMs) this.#timedOut();
		else if (at - this.#progress >= this.#stallMs) this.#stalled(cpu);
	}
	/** Has a guest whose boot has failed said all that it will? */
	#saidAll({ rule, at: since }, quiet, at) {
		if (rule.answers && this.#hellos > 0) return at - since >= WHY_MS * slowness(this.#limits, this.marks) || at >= this.#timeoutMs;
		return quiet >= SETTLED_MS || at - since >= LAST_WORDS_MS;
	}
	#line(text, at, port) {
		if (port !== "" && this.#echoes.repeats(text)) return;
		if (port === "" && this.#several) this.#echoes.said(text);
		const line = this.transcript.add(port === "" ? text : `${port}: ${text}`, at);
		const early = this.#path !== "direct" && this.marks.kernel === void 0;
		if (this.marks.kernel === void 0 && KERNEL_STARTED.test(text)) this.marks.kernel = at;
		if (KERNEL_DONE.test(text)) this.marks.initramfs ??= at;
		if (UNSTAMPED.test(text)) this.#stampless = true;
		this.#stamps = !this.#stampless && (this.#stamps || STAMPED.test(text));
		const known = matchRule(text, early, this.#stamps);
		const hit = known?.rule.effect === "fatal" && !known.quoted ? known : this.policy.denies(text) ?? known;
		if (hit === void 0 || !hit.quoted && this.policy.allows(hit.rule, text)) return;
		const place = hit.quoted ? this.quotes : this.hits;
		if (place.some(({ rule }) => rule === hit.rule)) return;
		place.push({
			...hit,
			...port === "" ? {} : { text: `${hit.text} (on ${port})` },
			line,
			at
		});
	}
	/** Lines that stay without an end are prompts. */
	#takeTail(at) {
		for (const [port, tail] of this.#tails) {
			this.#tails.delete(port);
			if (tail !== "") this.#line(tail, at, port);
		}
	}
	#weightiest(wanted) {
		const over = (hit) => hit.rule.firmware === true && this.marks.kernel !== void 0;
		return this.hits.filter((hit) => wanted(hit) && !over(hit)).toSorted((a, b) => weight(a) - weight(b))[0];
	}
	#fatal() {
		return this.#weightiest(({ rule }) => rule.effect === "fatal");
	}
	#endedQuietly() {
		return this.#weightiest(({ rule }) => rule.effect === "fatal-when-quiet");
	}
	#isFault({ rule }) {
		return rule.effect === "fault" && !(rule.wallClock && this.#accelerator === "tcg");
	}
	#fail(fatal) {
		const first = this.#weightiest(({ rule }) => rule.effect !== "hint" && rule.effect !== "fault") ?? fatal;
		this.#conclude("fail", first.rule.cause, first.text, first);
	}
	#stalled(cpu) {
		const seconds = Math.round(this.#stallMs / 1e3);
		if (this.#up || this.#hellos === 1) {
			const probe = this.#hellos > 0 ? "the probe in it started but did not finish" : "the probe in it never answered";
			this.#conclude("broken", "probe-silent", `The system started, but ${probe}: the boot cannot be judged.`);
			return;
		}
		const doing = {
			busy: "its CPU is busy (it spins)",
			idle: "its CPU is idle (it waits)",
			unknown: ""
		}[cpu];
		const what = `no console output, no disk read and no word of the probe for ${seconds} s`;
		const { kernel, initramfs } = this.marks;
		const spunInKernel = cpu === "busy" && kernel !== void 0 && initramfs === void 0;
		this.#conclude("fail", "hang", `The guest hangs: ${what}${doing === "" ? "" : `; ${doing}`}.`, void 0, spunInKernel);
	}
	/** Too slow is not yet bad: an emulated guest that was still working is no verdict on the image. */
	#timedOut() {
		const seconds = Math.round(this.#timeoutMs / 1e3);
		const slow = this.#accelerator === "tcg" && this.#explanation() === void 0;
		this.#conclude(slow ? "broken" : "fail", "timeout", `The guest was not up after ${seconds} s${slow ? " of emulation, but still working" : ""}.`);
	}
	/** The weightiest other thing the console told, as an explanation. */
	#explanation(except) {
		return this.#weightiest((hit) => hit !== except && hit.rule.effect !== "fatal");
	}
	#conclude(verdict, cause, summary, hit, spunInKernel = false) {
		const why = this.#explanation(hit);
		const evidence = hit ?? why;
		this.#decide({
			verdict,
			cause,
			summary: why === void 0 ? summary : `${summary} Also seen: ${why.text}`,
			...evidence === void 0 ? {} : { line: evidence.line },
			...spunInKernel ? { spunInKernel } : {}
		});
	}
	#decide(decision) {
		this.#decision ??= decision;
	}
};
/** Place in the order of rules; what a policy denies comes behind them. */
function weight({ rule }) {
	const index = RULES.indexOf(rule);
	return index < 0 ? RULES.length : index;
}
// packages/boot-test-qemu/src/machine/cpu-time.ts
/** USER_HZ of every Linux that Node runs on (proc(5)). */
const TICKS_PER_SECOND = 100;
/** CPU seconds, user plus system, that a living process has used; undefined when it is gone. */
async function cpuSeconds(pid) {
	const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const ticks = Number(fields[11]) + Number(fields[12]);
	return Number.isFinite(ticks) ? ticks / TICKS_PER_SECOND : void 0;
}
/**
* Seconds in which the threads of a living process ran or wanted to: on a crowded host a guest that spins gets little CPU
* time, but always waits for more (schedstat: nanoseconds on the CPU, nanoseconds waiting for one). undefined when it is
* gone or the kernel does not say.
*/
async function runnableSeconds(pid) {
	const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
	const sum = (await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/schedstat`, "latin1").catch(() => "")))).map((stat) => {
		const [running, waiting] = stat.split(" ").map(Number);
		return ((running ?? 0) + (waiting ?? 0)) / 1e9;
	}).reduce((total, value) => total + value, 0);
	return sum > 0 ? sum : void 0;
}
// packages/boot-test-qemu/src/machine/post-mortem.ts
/** Milliseconds for all of it: a QEMU that hangs itself must not hold up the verdict. */
const LIMIT$2 = 4e3;
/** Looks at the program counters, and milliseconds between them: one place is a loop or a halt, many are work. */
const SAMPLES = 3;
const APART = 50;
/** Lines of `info registers` with the program counter: x86 (EIP or RIP), aarch64 (PC), riscv64 (pc). */
const COUNTER = /\b(?:[ER]IP|PC)\s*=\s*[0-9a-f]+|^\s*pc\s+[0-9a-f]+/i;
/** Write down, in `folder`, what QEMU knows of a machine that did not come up, and what its display shows. */
async function collectEvidence(qmp, events, folder) {
	const screen = path.join(folder, "screen.png");
	const state = path.join(folder, "qemu-state.txt");
	const shown = await screenshot(qmp, screen);
	await writeFile(state, await postMortem(qmp, events));
	return [{
		role: "qemu-state",
		file: state
	}, ...shown ? [{
		role: "screenshot",
		file: screen
	}] : []];
}
/** The display as PNG (QEMU 7.1 and later); false where there is no picture to be had. */
async function screenshot(qmp, file) {
	const taken = qmp.execute("screendump", {
		filename: file,
		format: "png"
	}).catch(() => void 0);
	await Promise.race([taken, setTimeout$1(LIMIT$2, void 0, { ref: false })]);
	return (await stat(file).catch(() => void 0))?.isFile() === true;
}
/** What QEMU knows of a machine that did not come up, as text for a person. What it does not say is left out. */
async function postMortem(qmp, events) {
	const parts = [];
	const ask = async (title, command, line) => {
		const args = line === void 0 ? void 0 : { "command-line": line };
		const answer = await qmp.execute(command, args).catch((error) => `not answered: ${error.message}`);
		const text = typeof answer === "string" ? answer : JSON.stringify(answer, void 0, 2);
		parts.push(`## ${title}\n${lines(text).join("\n")}`);
		return text;
	};
	const look = async () => {
		await ask("State (query-status)", "query-status");
		const counters = [await ask("Registers of all CPUs (info registers -a)", "human-monitor-command", "info registers -a")];
		while (counters.length < SAMPLES) {
			await setTimeout$1(APART);
			const answer = await qmp.execute("human-monitor-command", { "command-line": "info registers -a" }).catch(() => "");
			counters.push(String(answer));
		}
		const seen = counters.map((text) => lines(text).flatMap((line) => COUNTER.exec(line)?.[0] ?? []).join("  "));
		parts.push(`## Program counters, ${SAMPLES} times ${APART} ms apart\n${seen.join("\n")}`);
		await ask("Disks (query-blockstats)", "query-blockstats");
		await ask("Network (info usernet)", "human-monitor-command", "info usernet");
	};
	await Promise.race([look(), setTimeout$1(LIMIT$2, void 0, { ref: false })]);
	const happened = events.map(({ at, name, data }) => `${(at / 1e3).toFixed(2)} s ${name} ${JSON.stringify(data)}`);
	return `${[...parts, `## Events\n${happened.join("\n")}`].join("\n\n")}\n`;
}
const lines = (text) => text.split(/\r?\n/).map((line) => cleanLine(line));
// packages/boot-test-qemu/src/machine/qmp.ts
/** Splits QMP's byte stream (one JSON object per line) into messages; what is no QMP is dropped. */
var QmpReader = class {
	#decoder = new TextDecoder();
	#rest = "";
	push(chunk) {
		const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split("\n");
		this.#rest = lines.pop() ?? "";
		return lines.flatMap((line) => parse(line) ?? []);
	}
};
function parse(line) {
	let json;
	try {
		json = JSON.parse(line);
	} catch {
		return;
	}
	if ("QMP" in json) return { kind: "greeting" };
	if (typeof json["event"] === "string") return {
		kind: "event",
		name: json["event"],
		data: json["data"] ?? {}
	};
	const id = typeof json["id"] === "number" ? json["id"] : -1;
	if ("return" in json) return {
		kind: "return",
		id,
		value: json["return"]
	};
	if ("error" in json) return {
		kind: "error",
		id,
		text: String(json["error"]?.desc)
	};
}
// packages/boot-test-qemu/src/machine/qmp-client.ts
/** Milliseconds. QEMU answers at once unless its main loop is stuck. */
const ANSWER_LIMIT = 1e4;
/** Speak QMP on a connected socket: negotiates capabilities, then gives events to `onEvent` as they come. */
async function openQmp(socket, onEvent) {
	const reader = new QmpReader();
	const waiting = /* @__PURE__ */ new Map();
	let id = 0;
	socket.on("data", (chunk) => {
		for (const message of reader.push(chunk)) if (message.kind === "event") onEvent(message);
		else if (message.kind === "return") waiting.get(message.id)?.resolve(message.value);
		else if (message.kind === "error") waiting.get(message.id)?.reject(new Error(message.text));
	});
	socket.on("close", () => {
		for (const { reject } of waiting.values()) reject(/* @__PURE__ */ new Error("QEMU closed its control connection"));
	});
	const execute = async (command, args) => {
		const mine = ++id;
		let timer;
		try {
			return await new Promise((resolve, reject) => {
				if (socket.destroyed) reject(/* @__PURE__ */ new Error("QEMU closed its control connection"));
				waiting.set(mine, {
					resolve,
					reject
				});
				timer = setTimeout(() => reject(/* @__PURE__ */ new Error(`QEMU did not answer "${command}" within ${ANSWER_LIMIT / 1e3} s`)), ANSWER_LIMIT);
				socket.write(`${JSON.stringify({
					execute: command,
					id: mine,
					...args === void 0 ? {} : { arguments: args }
				})}\n`);
			});
		} finally {
			clearTimeout(timer);
			waiting.delete(mine);
		}
	};
	await execute("qmp_capabilities");
	return {
		execute,
		close: () => socket.destroy()
	};
}
// packages/boot-test-qemu/src/machine/batch.ts
/** Bytes that are handed on at once, however young they are. */
const FULL = 65536;
/**
* Hands chunks on together. A serial line brings a few bytes at a time, and waking up for them costs more than reading them: what comes within
* `delayMs` of the first is one chunk (0: each is its own).
*/
var Batch = class {
	#take;
	#delayMs;
	#chunks = [];
	#bytes = 0;
	#timer;
	constructor(take, delayMs) {
		this.#take = take;
		this.#delayMs = delayMs;
	}
	push(chunk) {
		this.#chunks.push(chunk);
		this.#bytes += chunk.length;
		if (this.#delayMs === 0 || this.#bytes >= FULL) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), this.#delayMs);
	}
	/** Hand on what has come so far: before anything else is heard, so that the order stays. */
	flush() {
		clearTimeout(this.#timer);
		this.#timer = void 0;
		if (this.#bytes === 0) return;
		const chunk = (this.#chunks.length === 1 ? this.#chunks[0] : void 0) ?? Buffer.concat(this.#chunks, this.#bytes);
		this.#chunks = [];
		this.#bytes = 0;
		this.#take(chunk);
	}
};
// packages/boot-test-qemu/src/machine/console-log.ts
/** Bytes of console kept in the file; beyond that a guest only repeats itself. */
const MOST = 256 * 2 ** 20;
/**
* The file that gets the console's bytes as they come. While the disk does not keep up, `source` is not read on: QEMU holds the guest back then, and
* nothing piles up in memory.
*/
var ConsoleLog = class {
	#stream;
	#source;
	#written = 0;
	constructor(file, source, { log }) {
		this.#source = source;
		this.#stream = createWriteStream(file);
		this.#stream.on("drain", () => source.resume());
		this.#stream.on("error", (error) => {
			log.debug(`console log: ${error.message}`);
			source.resume();
		});
	}
	write(chunk) {
		if (this.#written < MOST && !this.#stream.errored && !this.#stream.write(chunk)) this.#source.pause();
		this.#written += chunk.length;
	}
	/** Resolves when everything is in the file. */
	async end() {
		this.#stream.end();
		if (!this.#stream.errored) await once(this.#stream, "close");
	}
};
// packages/boot-test-qemu/src/machine/serial-ports.ts
/** Milliseconds for which console bytes are gathered; no person and no limit notices them. */
const GATHER = 20;
/** The same of the other ports: what a kernel tells all of them is to be heard on the first one first. */
const GATHER_OTHERS = 300;
/** Reads the serial ports of a machine: bytes go into a file for each, and on to whoever judges. */
var SerialPorts = class {
	#lines = [];
	#open;
	#names;
	/** `take` gets the bytes: of the console without a name, of the other ports with theirs. */
	constructor({ machine, consoleLog }, take, ports) {
		this.#names = machine.model.serial;
		this.#open = (source, port, first) => {
			const file = first ? consoleLog : portLog(consoleLog, port);
			const log = new ConsoleLog(file, source, ports);
			const heard = {
				port,
				bytes: 0,
				log: file
			};
			const hand = (chunk) => {
				log.write(chunk);
				heard.bytes += chunk.length;
				if (first) take(chunk);
				else take(chunk, port);
			};
			return {
				heard,
				log,
				batch: new Batch(hand, machine.counted === true ? 0 : first ? GATHER : GATHER_OTHERS)
			};
		};
	}
	/** The next port, in the order of the machine's, speaks through this. */
	listen(source) {
		const index = this.#lines.length;
		const line = this.#open(source, this.#names[index] ?? "", index === 0);
		this.#lines.push(line);
		source.on("data", (chunk) => line.batch.push(chunk));
	}
	get heard() {
		return this.#lines.map(({ heard }) => ({ ...heard }));
	}
	/** Hand on what has come so far, the console's first. */
	flush() {
		for (const { batch } of this.#lines) batch.flush();
	}
	/** Resolves when everything is in the files. */
	async end() {
		this.flush();
		for (const { log } of this.#lines) await log.end();
	}
};
/** The file of another port beside that of the console: `boot-uefi.console.log` and `boot-uefi.ttyS1.log`. */
const portLog = (consoleLog, port) => consoleLog.replace(/(?:\.console)?\.log$/, `.${port}.log`);
// packages/boot-test-qemu/src/machine/socket.ts
/** Milliseconds in which QEMU has made its sockets, also on a loaded machine. */
const LIMIT$1 = 15e3;
/**
* Connect as soon as QEMU listens. Resolves with undefined when `gone` is true first (QEMU exited) or after 15 s.
* Errors after that are the reader's to see as the end of the stream.
*/
async function connectSocket(path, gone) {
	for (let waited = 0; waited < LIMIT$1 && !gone(); waited += 20) {
		const socket = await new Promise((resolve) => {
			const attempt = connect$1(path);
			attempt.once("connect", () => resolve(attempt));
			attempt.on("error", () => resolve(void 0));
		});
		if (socket !== void 0) return socket;
		await setTimeout$1(20);
	}
}
// packages/boot-test-qemu/src/machine/vitals.ts
/** Share of its time in which a busy guest runs or waits for a CPU; an idle emulated one takes a few hundredths. */
const BUSY = .4;
/** Looks at a running machine from outside, now and then: is it computing, is it reading? */
function watchVitals(pid, qmp) {
	let last;
	let lastReads;
	return async (atMs) => {
		const [cpu, reads] = await Promise.all([runnableSeconds(pid), diskReads(qmp)]);
		const share = cpu === void 0 || last === void 0 || atMs <= last.at ? void 0 : (cpu - last.cpu) / ((atMs - last.at) / 1e3);
		const reading = reads !== void 0 && lastReads !== void 0 && reads > lastReads;
		if (cpu !== void 0) last = {
			at: atMs,
			cpu
		};
		lastReads = reads ?? lastReads;
		return {
			cpu: share === void 0 ? "unknown" : share >= BUSY ? "busy" : "idle",
			reading
		};
	};
}
/** Read requests of all the guest's disks so far; undefined when QEMU does not say. */
async function diskReads(qmp) {
	const answer = await qmp.execute("query-blockstats").catch(() => void 0);
	if (!Array.isArray(answer)) return void 0;
	return answer.reduce((sum, device) => {
		return sum + (device.stats?.rd_operations ?? 0);
	}, 0);
}
/** Instructions that a counted machine has run; undefined when QEMU does not say, also where it does not count (then it says 0). */
async function instructions(qmp) {
	const count = (await qmp.execute("query-replay").catch(() => void 0))?.icount;
	return typeof count === "number" && count > 0 ? count : void 0;
}
// packages/boot-test-qemu/src/machine/run.ts
/** Milliseconds between looks at the clock and at the machine from outside. */
const TICK = 250;
const LOOK = 5e3;
/** Milliseconds that a guest has to shut down; systemd gives a unit 90 s. */
const SHUTDOWN = 3e5;
const MAX_EVENTS = 1e3;
/**
* Start a virtual machine, listen until the judge has decided, end it. Leaves no process and no socket, also when
* cancelled (throws Cancelled then).
*/
async function runMachine(options, ports) {
	const { machine, limits } = options;
	const argv = [
		"setpriv",
		"--pdeathsig",
		"KILL",
		"--",
		...machineArgv(machine)
	];
	const child = await ports.proc.start(argv, { cwd: options.folder });
	const session = new Session(new Judge(machine.start.path, machine.accelerator, limits, {
		...options,
		several: machine.model.serial.length > 1
	}), options, ports);
	const lines = new SerialPorts(options, (chunk, port) => session.console(chunk, port), ports);
	let complaint = "";
	lines.listen(child.stdout);
	child.stderr.on("data", (chunk) => {
		complaint = (complaint + chunk.toString()).slice(-8192);
	});
	const ending = async () => {
		const { code } = await gone(child);
		lines.flush();
		session.exited(code, lastLine(complaint));
	};
	const ended = ending();
	const onAbort = () => session.wake();
	ports.signal.addEventListener("abort", onAbort);
	let qmp;
	try {
		qmp = await connect(machine, child, session, lines);
		await session.watch(child.pid, qmp);
		if (ports.signal.aborted) throw ports.signal.reason;
		if (session.judge.decision === void 0) await Promise.race([ended, setTimeout$1(5e3, void 0, { ref: false })]);
		const cpu = await cpuSeconds(child.pid);
		const evidence = session.judge.decision?.verdict !== "pass" && qmp !== void 0 ? await collectEvidence(qmp, session.events, options.folder) : [];
		return {
			...session.result(cpu ?? null),
			evidence,
			consoles: lines.heard
		};
	} finally {
		ports.signal.removeEventListener("abort", onAbort);
		await child.kill(0);
		qmp?.close();
		await ended;
		await lines.end();
	}
}
/** The exit, when all it wrote has been read. */
async function gone(child) {
	const drained = Promise.all([once(child.stdout, "close"), once(child.stderr, "close")]);
	const exit = await child.exit;
	await Promise.race([drained, setTimeout$1(2e3, void 0, { ref: false })]);
	return exit;
}
const lastLine = (text) => cleanLine(text.trim().split("\n").at(-1) ?? "");
/** Connect to QMP and to the probe's port while the guest is stopped, so that nothing is missed. undefined when QEMU is gone. */
async function connect(machine, child, session, console) {
	let exited = false;
	child.exit.then(() => exited = true);
	const probe = await connectSocket(machine.control.probe, () => exited);
	for (const socket of machine.control.serial) {
		const line = await connectSocket(socket, () => exited);
		if (line !== void 0) console.listen(line);
	}
	const control = await connectSocket(machine.control.qmp, () => exited);
	const lines = new LineSplitter((line) => session.record(line, "virtio-port"));
	probe?.on("data", (chunk) => {
		console.flush();
		lines.push(chunk);
	});
	if (control === void 0) return void 0;
	const onEvent = ({ name, data }) => {
		console.flush();
		session.event(name, data);
	};
	return await openQmp(control, onEvent).catch(() => void 0);
}
/** One running machine: brings what happens to the judge, with its time. */
var Session = class {
	judge;
	events = [];
	#ports;
	#readers = /* @__PURE__ */ new Map();
	#answers;
	#until;
	#counts = {};
	#counting = /* @__PURE__ */ new Map();
	/** Asks how many instructions the guest has run; absent where nobody counts. */
	#counter;
	#counted;
	#start;
	#answeredAt;
	#probe = null;
	#cpu = "unknown";
	#looked = 0;
	#wake = () => void 0;
	constructor(judge, { machine, token, until }, ports) {
		this.judge = judge;
		this.#answers = new AnswerReader(token);
		this.#until = until;
		this.#counted = machine.counted === true;
		this.#ports = ports;
		this.#start = ports.clock.elapsed();
	}
	get #now() {
		return this.#ports.clock.elapsed() - this.#start;
	}
	wake() {
		this.#wake();
	}
	/** Bytes of the console, or of another serial `port`. */
	console(chunk, port) {
		const name = port ?? "";
		const reader = this.#readers.get(name) ?? new ConsoleReader();
		this.#readers.set(name, reader);
		const lines = reader.push(chunk).filter(({ text }) => !this.record(text, "console"));
		this.judge.console(lines, this.#now, port);
		if (this.judge.marks.kernel !== void 0) this.#count("kernel");
		if (this.judge.marks.initramfs !== void 0) this.#count("initramfs");
		this.#settle();
	}
	/** Take a line of the probe's; false when it is none. */
	record(line, channel) {
		const kind = this.#answers.push(line);
		if (kind === "foreign") return false;
		if (kind === "hello") this.judge.hello(this.#now);
		else if (kind === "up") this.#up();
		else this.#probe ??= channel;
		const { answer } = this.#answers;
		if (this.#answeredAt === void 0 && answer !== void 0) {
			this.#answeredAt = this.#now;
			if (this.#until !== "reboot" || answer.state === "maintenance") this.judge.answered(answer.state);
		}
		this.#settle();
		return true;
	}
	#up() {
		this.#count("up");
		if (this.#until !== "up") return;
		this.#finish();
	}
	/** The counter's answer first: the machine ends with the decision. */
	async #finish() {
		await this.#counting.get("up");
		this.judge.answered();
		this.#settle();
	}
	#count(mark) {
		if (!this.#counted || this.#counter === void 0 || this.#counting.has(mark)) return;
		this.#counting.set(mark, this.#note(mark, this.#counter()));
	}
	async #note(mark, count) {
		const instructions = await count;
		if (instructions !== void 0) this.#counts[mark] = instructions;
	}
	event(name, data) {
		if (this.events.length < MAX_EVENTS) this.events.push({
			at: this.#now,
			name,
			data
		});
		this.judge.event(name, typeof data["reason"] === "string" ? data["reason"] : "", this.#now);
	}
	exited(code, complaint) {
		if (this.#until === "reboot" && this.#answeredAt !== void 0) this.judge.answered();
		this.judge.exited(code, complaint);
		this.#settle();
	}
	/** Let the guest run until there is a decision, QEMU is gone or the run is cancelled. */
	async watch(pid, qmp) {
		if (qmp === void 0) return;
		const look = watchVitals(pid, qmp);
		this.#counter = () => instructions(qmp);
		this.#start = this.#ports.clock.elapsed();
		await qmp.execute("cont").catch(() => void 0);
		const timer = setInterval(() => {
			if (this.#answeredAt === void 0) this.judge.tick(this.#now, this.#cpu);
			else if (this.#now - this.#answeredAt > SHUTDOWN) this.judge.stuck(SHUTDOWN);
			this.#progress();
			this.#settle();
			if (this.#now - this.#looked >= LOOK) this.#look(look);
		}, TICK);
		try {
			await new Promise((resolve) => {
				this.#wake = resolve;
				if (this.#ports.signal.aborted) resolve();
				this.#settle();
			});
		} finally {
			clearInterval(timer);
		}
	}
	async #look(look) {
		this.#looked = this.#now;
		const vitals = await look(this.#now);
		this.#cpu = vitals.cpu;
		if (vitals.reading) this.judge.working(this.#now);
	}
	result(cpu) {
		const answer = this.#answers.answer;
		return {
			decision: this.judge.decision ?? {
				verdict: "broken",
				cause: "qemu-exit",
				summary: "QEMU could not be controlled: it neither listened nor ended."
			},
			judge: this.judge,
			answer,
			answeredAt: this.#answeredAt,
			probe: answer === void 0 ? null : this.#probe,
			totalMs: this.#now,
			cpuSeconds: cpu,
			state: this.#answers.state,
			instructions: this.#counts
		};
	}
	#settle() {
		if (this.judge.decision !== void 0) this.#wake();
	}
	#progress() {
		const last = this.judge.transcript.last;
		this.#ports.log.progress(`${Math.round(this.#now / 1e3)} s${last === void 0 ? "" : ` · ${last.slice(0, 100)}`}`);
	}
};
// packages/boot-test-qemu/src/machine/small-heap.ts
/**
* V8's flags, which it reads whenever it thinks of growing: the space for young objects stays as small as it starts (1 MiB instead of 3 times 16), and
* the rest grows by a fifth of what is alive before it is collected, instead of several times that.
*/
const SMALL = ["--semi-space-growth-factor=1", "--heap-growing-percent=20"];
/** V8's own. */
const USUAL = ["--semi-space-growth-factor=2", "--heap-growing-percent=0"];
let running = 0;
/**
* Do `work` with a heap that is collected early. A console that floods makes nothing but lines that live for microseconds, and a heap left to itself takes
* memory for them that it never gives back: 226 MiB, where 98 do as well, for the same time (docs/boot-measurements.md).
*/
async function withSmallHeap(work) {
	if (running++ === 0) for (const flag of SMALL) setFlagsFromString(flag);
	try {
		return await work();
	} finally {
		if (--running === 0) for (const flag of USUAL) setFlagsFromString(flag);
	}
}
// packages/boot-test-qemu/src/machine/tpm.ts
/** Milliseconds; it takes a few hundredths of a second. */
const START_LIMIT = 1e4;
/** Start an empty TPM 2.0 (swtpm(8)) that listens on `socket`, its state in `folder`. Throws UserError where it does not come up. */
async function startTpm(folder, socket, ports) {
	const state = path.join(folder, "tpm");
	await mkdir(state);
	const tpm = [
		"swtpm",
		"socket",
		"--tpm2",
		"--tpmstate",
		`dir=${state}`,
		"--ctrl",
		`type=unixio,path=${socket}`
	];
	const child = await ports.proc.start([
		"setpriv",
		"--pdeathsig",
		"KILL",
		"--",
		...tpm
	]);
	let said = "";
	child.stderr.on("data", (chunk) => said = (said + chunk.toString()).slice(-2e3));
	child.stdout.resume();
	let gone = false;
	child.exit.then(() => gone = true);
	if (await listening$1(socket, () => gone)) return child;
	await child.kill(0);
	throw new UserError({
		level: "error",
		code: "tpm-failed",
		title: "swtpm, the TPM of the test machine, did not start",
		detail: said.trim() === "" ? "It said nothing." : said.trim(),
		hint: "Mend that, or leave verify.machine.tpm out."
	});
}
/** Has the socket come before `gone` and in time? */
async function listening$1(socket, gone) {
	for (let waited = 0; waited < START_LIMIT && !gone(); waited += 20) {
		if (await access(socket).then(() => true, () => false)) return true;
		await setTimeout$1(20);
	}
	return false;
}
// packages/boot-test-qemu/src/inject/cpio.ts
const FOLDER = 16877;
const REGULAR = 32768;
/**
* An uncompressed `newc` archive (kernel: Documentation/driver-api/early-userspace/buffer-format.rst), owned by root,
* dated 0. Its length is a multiple of 512, so that another archive may follow.
*/
function cpioArchive(files) {
	const parts = [];
	const made = /* @__PURE__ */ new Set();
	let inode = 0;
	const add = (path, mode, data) => {
		const name = Buffer.from(`${path}\0`);
		const links = mode === FOLDER ? 2 : 1;
		const header = `070701${[
			++inode,
			mode,
			0,
			0,
			links,
			0,
			data.length,
			0,
			0,
			0,
			0,
			name.length,
			0
		].map((field) => field.toString(16).padStart(8, "0")).join("")}`;
		parts.push(padded(Buffer.concat([Buffer.from(header), name]), 4), padded(data, 4));
	};
	for (const file of files) {
		const folders = file.path.split("/").slice(0, -1);
		folders.forEach((_, index) => {
			const folder = folders.slice(0, index + 1).join("/");
			if (!made.has(folder)) add(folder, FOLDER, Buffer.alloc(0));
			made.add(folder);
		});
		add(file.path, REGULAR | (file.mode ?? 420), Buffer.from(file.data));
	}
	add("TRAILER!!!", 0, Buffer.alloc(0));
	return padded(Buffer.concat(parts), 512);
}
/** Filled up with NUL bytes to a multiple of `unit`. The kernel takes the next archive of an initramfs at a multiple of 4. */
function padded(data, unit) {
	const rest = data.length % unit;
	return rest === 0 ? Buffer.from(data) : Buffer.concat([data, Buffer.alloc(unit - rest)]);
}
// packages/boot-test-qemu/src/inject/credentials.ts
/** The guest's systemd by its package; undefined: the manifest lists none. */
function systemdOf({ packages }) {
	const nevra = packages.find(({ name }) => name === "systemd")?.nevra;
	const version = /^systemd-(?:\d+:)?(\d+)/.exec(nevra ?? "")?.[1];
	return version === void 0 ? void 0 : Number(version);
}
/** Why credentials do not reach a guest: its systemd is known to be too old, or nobody gives it SMBIOS tables. undefined: they do. */
function credentialsObstacle(arch, path, systemd) {
	if (systemd !== void 0 && systemd < 256) return `its systemd ${systemd} takes no units from credentials: 256 and later do`;
	if (arch === "riscv64") return "the riscv64 machine has no SMBIOS tables to carry credentials";
	if (arch === "aarch64" && path === "direct") return "a direct boot of aarch64 has no firmware that would hand over SMBIOS tables with credentials";
}
/** What the default target of any image reaches on its way, and what systemd falls back to. */
const WANTED_BY = [
	"basic.target",
	"rescue.target",
	"emergency.target"
];
/**
* The probe's `files` (paths of the initramfs archive) as strings of SMBIOS type 11, which systemd takes for credentials (smbios-type-11(7),
* systemd.system-credentials(7)): a unit, drop-ins that want it, and the files, which the unit copies to /run. Nothing of the guest's disk, boot loader,
* kernel or command line is another.
*/
function credentialStrings(files) {
	const names = files.map((file) => ({
		file,
		name: file.path.slice(file.path.lastIndexOf("/") + 1)
	}));
	const plain = names.filter(({ name }) => !name.endsWith(".service"));
	return [...names.filter(({ name }) => name.endsWith(".service")).flatMap(({ file, name }) => [credential(`systemd.extra-unit.${name}`, unitOf$1(String(file.data), plain)), ...WANTED_BY.map((target) => credential(`systemd.unit-dropin.${target}`, `[Unit]\nWants=${name}\n`))]), ...plain.map(({ file, name }) => credential(credentialName(name), file.data))];
}
const credentialName = (name) => `dpuos.${name}`;
const credential = (name, data) => `io.systemd.credential.binary:${name}=${Buffer.from(data).toString("base64")}`;
/** The probe's unit, which takes its files out of the credentials (`%d`) first. */
function unitOf$1(unit, files) {
	const steps = [
		"mkdir -p -m 700 /run/dpuos-probe",
		...files.flatMap(({ file, name }) => [`cp %d/${credentialName(name)} /run/dpuos-probe/${name}`, `chmod ${(file.mode ?? 420).toString(8)} /run/dpuos-probe/${name}`]),
		"exec /bin/sh /run/dpuos-probe/probe.sh"
	];
	return unit.replace(/^ExecStart=.*$/m, `ImportCredential=${credentialName("*")}\nExecStart=/bin/sh -c '${steps.join(" && ")}'`);
}
// packages/boot-test-qemu/src/inject/changed-ranges.ts
/**
* Where two equally long buffers differ: whole blocks of `unit` bytes (the last may be shorter), neighbours joined.
* Offsets count from `base`.
*/
function changedRanges(before, after, unit, base = 0) {
	if (before.length !== after.length) throw new RangeError("buffers of different length");
	const ranges = [];
	for (let offset = 0; offset < before.length; offset += unit) {
		const length = Math.min(unit, before.length - offset);
		if (before.compare(after, offset, offset + length, offset, offset + length) === 0) continue;
		const last = ranges.at(-1);
		if (last !== void 0 && last.offset + last.length === base + offset) ranges[ranges.length - 1] = {
			offset: last.offset,
			length: last.length + length
		};
		else ranges.push({
			offset: base + offset,
			length
		});
	}
	return ranges;
}
// packages/boot-test-qemu/src/inject/gpt.ts
/** Partition type of an EFI system partition (UEFI specification 2.10, table 5.7). */
const ESP_TYPE = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
const SECTOR = 512;
/** How many bytes from the start of a disk hold everything that `readGpt` looks at: MBR, header, 128 entries. */
const GPT_BYTES = 34 * SECTOR;
/** The partitions of a disk with 512-byte sectors, from its first bytes; undefined where there is no GPT (UEFI 2.10, 5.3). */
function readGpt(head) {
	if (head.length < 17408 || head.toString("latin1", SECTOR, 520) !== "EFI PART") return void 0;
	const header = head.subarray(SECTOR);
	const table = Number(header.readBigUInt64LE(72)) * SECTOR;
	const count = Math.min(header.readUInt32LE(80), 128);
	const length = header.readUInt32LE(84);
	if (length < 128) return void 0;
	const partitions = [];
	for (let index = 0; index < count; index++) {
		const at = table + index * length;
		if (at + 48 > head.length) break;
		const type = guid(head.subarray(at, at + 16));
		if (type === "00000000-0000-0000-0000-000000000000") continue;
		const first = Number(head.readBigUInt64LE(at + 32));
		const last = Number(head.readBigUInt64LE(at + 40));
		if (last >= first) partitions.push({
			number: index + 1,
			type,
			start: first * SECTOR,
			size: (last - first + 1) * SECTOR
		});
	}
	return partitions;
}
/** The first three fields of a GUID are stored little-endian, the rest as it is written. */
function guid(bytes) {
	const hex = (part) => part.toString("hex").toUpperCase();
	const swapped = (from, to) => hex(Buffer.from(bytes.subarray(from, to)).reverse());
	return [
		...[
			swapped(0, 4),
			swapped(4, 6),
			swapped(6, 8)
		],
		hex(bytes.subarray(8, 10)),
		hex(bytes.subarray(10, 16))
	].join("-");
}
// packages/boot-test-qemu/src/inject/grub.ts
/** A line that loads an initramfs; `}` may close the menu entry on the same line. */
const INITRD = /^([ \t]*initrd(?:16|efi)?[ \t]+[^}\n]*?)([ \t]*\}?[ \t\r]*)$/gm;
/** GRUB's `prefix` is the folder from which it read its grub.cfg; a configuration that sets it anew is no longer there. */
const MOVES = /^\s*(?:set\s+)?prefix=/m;
/**
* Make every entry of a grub.cfg load one more initramfs archive after its own: GRUB's `initrd` takes several files, and
* the kernel unpacks them in order. `file` lies beside the grub.cfg, wherever the other files are.
* Where it is there already, it stays. Returns undefined when no entry loads an initramfs.
*/
function addInitramfs(config, file) {
	if (MOVES.test(config)) return void 0;
	let found = false;
	const changed = config.replaceAll(INITRD, (line, words, rest) => {
		found = true;
		return line.includes(`$prefix/${file}`) ? line : `${words} $prefix/${file}${rest}`;
	});
	return found ? changed : void 0;
}
const ENTRY = /^\s*(menuentry\b|linux(?:16|efi)?\s.*)/gm;
/**
* The configuration with the entry as default that loads the kernel of `release`: what a person chooses in the menu. Undefined where no entry
* loads it.
*/
function chooseKernel(config, release) {
	let entry = -1;
	for (const [, line = ""] of config.matchAll(ENTRY)) if (line.startsWith("menuentry")) entry++;
	else if (entry >= 0 && line.split(/\s+/)[1]?.endsWith(`vmlinuz-${release}`)) return `${config.replace(/\n*$/, "\n")}set default=${entry}\n`;
}
// packages/boot-test-qemu/src/inject/esp.ts
/** The probe's archive beside grub.cfg; 8.3, so that FAT needs no long-name entry. */
const ARCHIVE = "dpuprobe.cpi";
/** Granularity of an overlay: qcow2's default cluster, so that no write needs to read around itself. */
const CLUSTER = 65536;
const CHUNK = 64 * CLUSTER;
const LIMIT = { timeoutMs: 6e4 };
/**
* Make GRUB on the boot partition load the probe's archive too, in `overlay` (qcow2 over `disk`) only. Firmware, boot
* loader, kernel and initramfs stay those of the artifact. Resolves with the reason when that cannot be done
* (no boot partition, not FAT, no grub.cfg there that loads an initramfs, full): such a disk is booted without a probe.
*/
async function injectIntoEsp(disk, overlay, { archive, kernel }, folder, ports) {
	const head = path.join(folder, "gpt");
	await extract(disk, {
		offset: 0,
		length: GPT_BYTES
	}, head, ports);
	const esp = readGpt(await readFile(head))?.find((partition) => partition.type === ESP_TYPE);
	if (esp === void 0) return "the disk has no EFI system partition";
	const before = path.join(folder, "esp");
	const after = path.join(folder, "esp-probe");
	await extract(disk, {
		offset: esp.start,
		length: esp.size
	}, before, ports);
	await copyFile(before, after);
	const obstacle = await editEsp(after, {
		archive,
		kernel
	}, folder, ports);
	if (obstacle !== void 0) return obstacle;
	await writeDifference({
		before,
		after,
		start: esp.start
	}, overlay, folder, ports);
}
/** Copy a range of a disk image of any format into a file. */
async function extract(disk, range, to, ports) {
	let block = 2 ** 20;
	while (range.offset % block !== 0 || range.length % block !== 0) block /= 2;
	const blocks = [
		`bs=${block}`,
		`skip=${range.offset / block}`,
		`count=${range.length / block}`
	];
	await ports.proc.run([
		"qemu-img",
		"dd",
		"-f",
		disk.format,
		"-O",
		"raw",
		...blocks,
		`if=${disk.file}`,
		`of=${to}`
	]);
}
async function editEsp(esp, { archive, kernel }, folder, ports) {
	try {
		const configs = (await mtools([
			"mdir",
			"-/",
			"-b",
			"::"
		], { file: esp }, ports, LIMIT)).stdout.split("\n").filter((file) => /\/grub\.cfg$/i.test(file));
		let edited = false;
		for (const config of configs) {
			const text = (await mtools(["mtype", config], { file: esp }, ports, LIMIT)).stdout;
			const chosen = kernel === void 0 ? text : chooseKernel(text, kernel);
			const changed = chosen === void 0 ? void 0 : addInitramfs(chosen, ARCHIVE);
			if (changed === void 0) continue;
			await put(esp, changed, config, folder, ports);
			await put(esp, archive, `${path.posix.dirname(config)}/${ARCHIVE}`, folder, ports);
			edited = true;
		}
		if (!edited) return kernel === void 0 ? "no grub.cfg on the EFI system partition loads an initramfs" : `no entry of a grub.cfg on the EFI system partition loads the kernel ${kernel}`;
		return;
	} catch (error) {
		if (!(error instanceof ToolError)) throw error;
		return `the EFI system partition cannot be edited: ${error.info.tail.at(-1) ?? error.message}`;
	}
}
async function put(esp, data, target, folder, ports) {
	const file = path.join(folder, "put");
	await writeFile(file, data);
	await mtools([
		"mcopy",
		"-o",
		file,
		target
	], { file: esp }, ports, LIMIT);
}
async function writeDifference(esp, overlay, folder, ports) {
	const commands = [];
	for await (const { range, data } of differences$1(esp.before, esp.after)) {
		const name = `range-${range.offset}`;
		await writeFile(path.join(folder, name), data);
		commands.push("-c", `write -q -s ${name} ${esp.start + range.offset} ${range.length}`);
	}
	await ports.proc.run([
		"qemu-io",
		"-f",
		"qcow2",
		...commands,
		overlay
	], {
		cwd: folder,
		timeoutMs: 6e4
	});
}
async function* differences$1(before, after) {
	const [old, now] = await Promise.all([open(before), open(after)]);
	try {
		const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
		for (let base = 0;; base += CHUNK) {
			const { bytesRead } = await now.read(buffers[1], 0, CHUNK, base);
			if (bytesRead === 0) return;
			await old.read(buffers[0], 0, bytesRead, base);
			const changed = buffers[1].subarray(0, bytesRead);
			for (const range of changedRanges(buffers[0].subarray(0, bytesRead), changed, CLUSTER, base)) yield {
				range,
				data: Buffer.from(changed.subarray(range.offset - base, range.offset - base + range.length))
			};
		}
	} finally {
		await Promise.all([old.close(), now.close()]);
	}
}
// packages/boot-test-qemu/src/inject/file-systems.ts
/** Names of blkid's that are not the ones which people use. */
const NAMES = {
	crypto_LUKS: "an encrypted volume (LUKS)",
	LVM2_member: "an LVM volume",
	linux_raid_member: "a part of a RAID",
	DM_verity_hash: "a dm-verity hash tree"
};
/** Why nothing can be put into such a root from outside, where it is not ext4; after blkid's type. */
const OBSTACLES = {
	ext4: "has no systemd in it",
	squashfs: "is packed: it cannot be changed, only made anew, and would be another image",
	erofs: "is packed: it cannot be changed, only made anew, and would be another image",
	crypto_LUKS: "opens with a key only"
};
/** What debugfs can write to. */
const WRITABLE = [
	"ext2",
	"ext3",
	"ext4"
];
/** Would a root that differs by one byte be refused by its own hash tree? */
const isSealed = (found) => found.some(({ type }) => type === "DM_verity_hash");
/**
* Why the probe cannot be put into a root of this disk, and what to do: each partition that is there (the EFI system partition left
* out), what is in it, and what stands in the way.
*/
function rootObstacle(found) {
	const remedy = "boot it `direct`, or through a grub.cfg that loads an initramfs: there any root will do";
	if (isSealed(found)) return `the root is sealed by dm-verity: with one byte more it would not mount; ${remedy}`;
	if (found.length === 0) return `the disk has no partition beside its EFI system partition; ${remedy}`;
	return `no root can be written to: ${found.map(told$1).join(", ")}; ${remedy}`;
}
function told$1({ number, type }) {
	const where = number === 0 ? "the disk" : `partition ${number}`;
	if (type === void 0) return `${where} holds nothing that blkid knows`;
	const known = WRITABLE.includes(type) ? "ext4" : type;
	return `${where} is ${NAMES[type] ?? type}, which ${OBSTACLES[known] ?? "only a kernel that mounts it can write to"}`;
}
// packages/boot-test-qemu/src/inject/root.ts
/** Where the probe waits in the root; it is copied to /run before it starts, since the root may be read-only. */
const PLACE = "/etc/dpuos-probe";
const UNITS = "/etc/systemd/system";
/** Of a system that came up, and of one that did not (as hook.sh has them). */
const WANTING = [
	"default.target",
	"multi-user.target",
	"rescue.target",
	"emergency.target"
];
/** debugfs(8) ends with 0 whatever happens; this is how it says that it went wrong. */
const COMPLAINT = /^(?!debugfs 1\.\d)(?!\s*$)/;
/**
* Put the probe's `files` (paths of the initramfs archive) into the ext4 root of a copy of `disk`, as a unit that the default target wants, or
* what systemd falls back to.
* Resolves with the copy (raw), or with the reason why that cannot be done: such a disk is booted without a probe.
*/
async function injectIntoRoot(disk, files, folder, ports) {
	const copy = path.join(folder, "disk-probe.raw");
	const convert = [
		"qemu-img",
		"convert",
		"-f",
		disk.format,
		"-O",
		"raw",
		disk.file,
		copy
	];
	try {
		await ports.proc.run(convert, { timeoutMs: 6e5 });
	} catch (error) {
		if (!(error instanceof ToolError)) throw error;
		return { obstacle: `the disk cannot be copied: ${error.info.tail.at(-1) ?? error.message}` };
	}
	const root = await findRoot(copy, ports);
	if (typeof root === "string") return { obstacle: root };
	const commands = [`mkdir ${PLACE}`];
	for (const [index, file] of files.entries()) {
		const name = path.posix.basename(file.path);
		const source = path.join(folder, `root-${index}`);
		await writeFile(source, rewritten(name, file.data), { mode: file.mode ?? 420 });
		const target = name.endsWith(".service") ? `${UNITS}/${name}` : `${PLACE}/${name}`;
		commands.push(`rm ${target}`, `write root-${index} ${target}`, `set_inode_field ${target} uid 0`, `set_inode_field ${target} gid 0`);
		if (name.endsWith(".service")) for (const wanting of WANTING.map((target) => `${target}.wants`)) commands.push(`mkdir ${UNITS}/${wanting}`, `symlink ${UNITS}/${wanting}/${name} ${target}`);
	}
	const script = path.join(folder, "root-commands");
	await writeFile(script, `${commands.join("\n")}\n`);
	const { stderr } = await ports.proc.run([
		"debugfs",
		"-w",
		"-f",
		script,
		at$1(copy, root)
	], { cwd: folder });
	const failed = complaints(stderr).filter((line) => !/already exists|^rm: File not found/.test(line));
	return failed.length === 0 ? { disk: copy } : { obstacle: `debugfs cannot write to the root: ${failed.join("; ")}` };
}
const at$1 = (file, offset) => `${file}?offset=${offset}`;
const complaints = (stderr) => stderr.split("\n").filter((line) => COMPLAINT.test(line));
/** Byte offset of the ext4 root that holds systemd; where there is none that can be changed, why. */
async function findRoot(disk, ports) {
	const found = [];
	for (const partition of await partitions(disk)) {
		const { number, start } = partition;
		found.push({
			number,
			start,
			type: await fileSystem(disk, partition, ports)
		});
	}
	if (isSealed(found)) return rootObstacle(found);
	for (const { start, type } of found) {
		if (!WRITABLE.some((writable) => writable === type)) continue;
		for (const systemd of ["/usr/lib/systemd/systemd", "/lib/systemd/systemd"]) {
			const argv = [
				"debugfs",
				"-R",
				`stat ${systemd}`,
				at$1(disk, start)
			];
			const { stdout } = await ports.proc.run(argv, { okCodes: [0, 1] });
			if (/^Inode: \d+/.test(stdout)) return start;
		}
	}
	return rootObstacle(found);
}
/** Where a root may be: the partitions but the EFI system partition, or the whole of a disk without a GPT. */
async function partitions(disk) {
	return readGpt(await readHead(disk))?.filter(({ type }) => type !== "C12A7328-F81F-11D2-BA4B-00A0C93EC93B") ?? [{
		number: 0,
		start: 0
	}];
}
/** What blkid(8) calls it; undefined: it knows nothing of the kind (exit code 2), or too much (8: several that contradict each other). */
async function fileSystem(disk, { start, size }, ports) {
	const argv = [
		"blkid",
		"-p",
		...[
			"-O",
			String(start),
			...size === void 0 ? [] : ["-S", String(size)]
		],
		"-s",
		"TYPE",
		"-o",
		"value",
		disk
	];
	const { stdout } = await ports.proc.run(argv, { okCodes: [
		0,
		2,
		8
	] });
	return stdout.trim() === "" ? void 0 : stdout.trim();
}
async function readHead(disk) {
	const file = await open(disk);
	try {
		const head = Buffer.alloc(GPT_BYTES);
		await file.read(head, 0, GPT_BYTES, 0);
		return head;
	} finally {
		await file.close();
	}
}
/** In the root the probe starts from its copy in /run. */
function rewritten(name, data) {
	if (!name.endsWith(".service")) return data;
	const start = `ExecStart=/bin/sh -c 'mkdir -p -m 700 /run/dpuos-probe && cp ${PLACE}/* /run/dpuos-probe/ && exec /bin/sh /run/dpuos-probe/probe.sh'`;
	return String(data).replace(/^ExecStart=.*$/m, start);
}
// packages/boot-test-qemu/src/probe/files.ts
const PROBE_FILES = {
	"hook.sh": "# Sourced by the initramfs (dracut's pre-pivot hook) when the root is mounted on $NEWROOT and before it is entered.\n# Everything goes to /run, which moves into the new root: nothing of the root itself is touched.\ndpuos_b=\n[ -x /bin/busybox ] && dpuos_b=/bin/busybox\n$dpuos_b mkdir -p /run/dpuos-probe /run/systemd/system\n$dpuos_b chmod 700 /run/dpuos-probe\n$dpuos_b cp /dpuos-probe/probe.sh /dpuos-probe/facts.sh /dpuos-probe/ask /run/dpuos-probe/\nfor dpuos_s in /dpuos-probe/script-*; do\n  [ -f \"$dpuos_s\" ] && $dpuos_b cp \"$dpuos_s\" /run/dpuos-probe/\ndone\n$dpuos_b cp /dpuos-probe/dpuos-probe.service /run/systemd/system/\n# The last two: a system that did not come up can still say what failed.\nfor dpuos_s in default multi-user rescue emergency; do\n  $dpuos_b mkdir -p /run/systemd/system/$dpuos_s.target.wants\n  $dpuos_b ln -s ../dpuos-probe.service /run/systemd/system/$dpuos_s.target.wants/dpuos-probe.service\ndone\nread -r dpuos_up _ < /proc/uptime\necho \"$dpuos_up\" > /run/dpuos-probe/pivot\nunset dpuos_b dpuos_s dpuos_up\n",
	"probe.sh": "#!/bin/sh\n# Boot probe of dpuos: runs inside the guest under test, started by dpuos-probe.service when basic.target is reached; waits for the rest.\n# Answers the questions in the file `ask` beside it as numbered records on the virtio-serial port org.dpuos.probe, or,\n# where the guest has no driver for that, on the serial console. POSIX shell, systemctl; all else may be missing.\n#\n# A record: DPUOS-PROBE TOKEN NUMBER KEY TEXT. The token is in `ask`, which root alone may read: no other process of the guest\n# can answer in the probe's place. The last record is `end` and says how many there are. On the console the kernel may write in\n# between, so there everything is said twice; numbers tell what is missing.\n\ndir=${0%/*}\nout=$dir/answer\nn=0\nloaded=' '\n\nsay() {\n  n=$((n + 1))\n  printf 'DPUOS-PROBE %s %s %s\\n' \"$token\" \"$n\" \"$*\" >&3\n}\n\n# First line of a file, or nothing.\nfirst() {\n  line=\n  [ -r \"$1\" ] && IFS= read -r line < \"$1\"\n  printf '%s' \"$line\"\n}\n\n# Where the answer goes: the port is found by its name, because udev may not have made /dev/virtio-ports.\nfind_port() {\n  for entry in /sys/class/virtio-ports/*; do\n    [ \"$(first \"$entry/name\")\" = org.dpuos.probe ] && port=/dev/${entry##*/} && [ -c \"$port\" ] && return 0\n  done\n  return 1\n}\n\nfind_console() {\n  for port in /dev/ttyS0 /dev/ttyAMA0 /dev/hvc0 /dev/console; do\n    [ -c \"$port\" ] && (: > \"$port\") 2> /dev/null && return 0\n  done\n  return 1\n}\n\nhello() { printf 'DPUOS-PROBE %s 0 hello\\n' \"$token\" > \"$port\"; }\n\n# The system has started everything, or given up: told at once, for whoever measures.\nup() { printf 'DPUOS-PROBE %s 0 up %s.\\n' \"$token\" \"${state:-unknown}\" > \"$port\"; }\n\n# A sign of life now and then, where it disturbs nobody: a quiet guest at work is not one that hangs.\nbeat() {\n  case $port in /dev/vport*) while sleep 5; do hello; done ;; esac\n}\n\n# Wait until systemd has nothing left to start, but not for ever: what it waits for is part of the answer.\nsettle() {\n  beat > /dev/null 2>&1 &\n  heart=$!\n  systemctl is-system-running --wait > \"$dir/state\" 2> /dev/null &\n  waiter=$!\n  # Without a sleep there is no limit; it must not become one of 0 seconds.\n  (sleep \"${patience:-60}\" && kill \"$waiter\") > /dev/null 2>&1 &\n  timer=$!\n  wait \"$waiter\"\n  kill \"$timer\" \"$heart\" 2> /dev/null\n  state=$(first \"$dir/state\")\n  [ -n \"$state\" ] || state=$(systemctl is-system-running 2> /dev/null)\n}\n\ntell_system() {\n  say probe 1\n  say state \"${state:-unknown}\"\n  say systemd \"$(systemctl --version 2> /dev/null | while IFS= read -r line; do printf '%s' \"$line\"; break; done)\"\n  say kernel \"$(first /proc/sys/kernel/osrelease)\"\n  say hostname \"$(first /proc/sys/kernel/hostname)\"\n  say cmdline \"$(first /proc/cmdline)\"\n  say tainted \"$(first /proc/sys/kernel/tainted)\"\n  say default-target \"$(systemctl get-default 2> /dev/null)\"\n  [ -r \"$dir/pivot\" ] && say pivot \"$(first \"$dir/pivot\")\"\n  systemctl show -p UserspaceTimestampMonotonic -p FinishTimestampMonotonic > \"$dir/times\" 2> /dev/null\n  while IFS='=' read -r name value; do say \"time\" \"$name\" \"$value\"; done < \"$dir/times\"\n}\n\ntell_memory() {\n  while read -r name value _; do\n    case $name in MemTotal: | MemAvailable:) say memory \"${name%:}\" \"$value\" ;; esac\n  done < /proc/meminfo\n  # Kernel threads have no executable.\n  count=0\n  for entry in /proc/[0-9]*; do [ -e \"$entry/exe\" ] && count=$((count + 1)); done\n  say processes \"$count\"\n}\n\ntell_modules() {\n  [ -r /proc/modules ] && while read -r name _; do loaded=\"$loaded$name \"; done < /proc/modules\n  say modules \"$loaded\"\n}\n\ntell_failed() {\n  # Without a list, none failed is not known either.\n  systemctl list-units --state=failed --plain --no-legend --no-pager > \"$dir/failed\" 2> /dev/null && say failed-listed yes\n  while read -r unit _; do\n    say failed \"$unit\"\n    systemctl show -p Result -p ExecMainStatus \"$unit\" > \"$dir/why\" 2> /dev/null\n    while IFS= read -r line; do say failed-log \"$unit\" \"$line\"; done < \"$dir/why\"\n    journalctl -b -u \"$unit\" -n 5 -o cat --no-pager > \"$dir/log\" 2> /dev/null\n    while IFS= read -r line; do say failed-log \"$unit\" \"$line\"; done < \"$dir/log\"\n  done < \"$dir/failed\"\n  systemctl list-jobs --plain --no-legend --no-pager > \"$dir/jobs\" 2> /dev/null\n  while read -r _ unit kind what; do [ -n \"$kind\" ] && say job \"$unit\" \"$kind\" \"$what\"; done < \"$dir/jobs\"\n}\n\nanswer() {\n  case $1 in\n    patience | token) ;;\n    reboot) reboot=yes ;;\n    sysctl)\n      # What is there but cannot be read stays without an answer.\n      if [ ! -e \"/proc/sys/$3\" ]; then\n        say sysctl-missing \"$2\"\n      elif [ -r \"/proc/sys/$3\" ]; then\n        say sysctl \"$2\" \"$(first \"/proc/sys/$3\")\"\n      fi\n      ;;\n    fact)\n      kind=$2\n      # Into words, but not into names of files.\n      set -f\n      # shellcheck disable=SC2086\n      set -- $3\n      set +f\n      fact \"$kind\" \"$@\"\n      ;;\n    module)\n      case $loaded in\n        *\" $2 \"*) say module \"$2\" loaded ;;\n        *)\n          if [ -d \"/sys/module/$2\" ]; then\n            say module \"$2\" builtin\n          elif ! command -v modprobe > /dev/null 2>&1; then\n            say module \"$2\" unknown\n          elif loadable \"$2\"; then\n            say module \"$2\" loadable\n          else\n            say module \"$2\" missing\n          fi\n          ;;\n      esac\n      ;;\n    unit)\n      systemctl show -p LoadState -p ActiveState -p UnitFileState \"$2\" > \"$dir/unit\" 2> /dev/null\n      load='' active='' file=''\n      while IFS='=' read -r name value; do\n        case $name in LoadState) load=$value ;; ActiveState) active=$value ;; UnitFileState) file=$value ;; esac\n      done < \"$dir/unit\"\n      say unit \"$2\" \"${load:-unknown}\" \"${file:-none}\" \"${active:-unknown}\"\n      ;;\n  esac\n}\n\n# The rest of the questions; without it they stay without an answer.\nloadable() { modprobe -n -q \"$1\" 2> /dev/null; }\nfact() { :; }\n# shellcheck source=facts.sh\n[ -r \"$dir/facts.sh\" ] && . \"$dir/facts.sh\"\n\nsend() {\n  cat \"$out\" > \"$port\" 2> /dev/null || while IFS= read -r line; do printf '%s\\n' \"$line\"; done < \"$out\" > \"$port\"\n}\n\n# A driver that udev did not load because its alias was cut may still be there.\nfind_port || { modprobe -q virtio_console 2> /dev/null && find_port; } || find_console || exit 1\n[ $# -gt 0 ] && port=$1\ntoken='' patience='' reboot=no\n[ -r \"$dir/ask\" ] && { read -r _ token && read -r _ patience; } < \"$dir/ask\"\nhello\nsettle\nup\ncase $port in /dev/vport*) ;; *) up ;; esac\nexec 3> \"$out\"\ntell_system\ntell_memory\ntell_modules\ntell_failed\nwhile read -r kind name rest; do\n  # In emergency or rescue mode nothing that was promised can be so: only what went wrong is of interest, and nobody shall touch the system.\n  case $state:$kind:$name in\n    maintenance:fact:journal | maintenance:fact:starts) ;;\n    maintenance:*) continue ;;\n  esac\n  answer \"$kind\" \"$name\" \"$rest\"\ndone < \"$dir/ask\"\nread -r uptime _ < /proc/uptime\nsay uptime \"$uptime\"\nsay end \"$((n + 1))\"\nexec 3>&-\nsend\ncase $port in /dev/tty* | /dev/hvc* | /dev/console) send ;; esac\n[ \"$reboot\" != yes ] || systemctl reboot\nexit 0\n",
	"facts.sh": "# Facts about the running system, sourced by probe.sh. POSIX shell and /proc; what needs a tool says nothing where it is missing.\n# Each fact is a number of records `fact KIND LINE` and then `told KIND`: an empty list and one that could not be made differ.\n\n# tell KIND COMMAND…: what a command says, where it succeeds.\ntell() {\n  kind=$1\n  shift\n  \"$@\" > \"$dir/fact\" 2> /dev/null || return 0\n  while IFS= read -r line; do say fact \"$kind\" \"$line\"; done < \"$dir/fact\"\n  say told \"$kind\"\n}\n\n# NAME SHELL STATE; the state is `locked`, `open` or, where the shadow file cannot be read, `unknown`.\nusers() {\n  shadow=' '\n  if [ -r /etc/shadow ]; then\n    while IFS=: read -r name hash _; do\n      case $hash in '' | [./0-9A-Za-z\\$_]*) shadow=\"$shadow$name:open \" ;; *) shadow=\"$shadow$name:locked \" ;; esac\n    done < /etc/shadow\n  fi\n  while IFS=: read -r name _ _ _ _ _ login; do\n    case $shadow in\n      *\" $name:open \"*) status=open ;;\n      *\" $name:locked \"*) status=locked ;;\n      *) status=unknown ;;\n    esac\n    echo \"$name ${login:-/bin/sh} $status\"\n  done < /etc/passwd\n}\n\n# PROTOCOL ADDRESS:PORT in hexadecimal (proc(5)), of TCP sockets that listen (0A) and UDP sockets without a peer (07).\nsockets() {\n  for protocol in tcp tcp6 udp udp6; do\n    [ -r \"/proc/net/$protocol\" ] || continue\n    while read -r _ address _ status _; do\n      case $protocol:$status in tcp*:0A | udp*:07) echo \"$protocol $address\" ;; esac\n    done < \"/proc/net/$protocol\"\n  done\n}\n\n# Interfaces with an IPv4 address (they have a route) or an IPv6 address of global scope (00), and those that are there.\ninterfaces() {\n  for entry in /sys/class/net/*; do echo \"there ${entry##*/}\"; done\n  [ -r /proc/net/route ] && while read -r name _; do [ \"$name\" = Iface ] || echo \"reachable $name\"; done < /proc/net/route\n  [ -r /proc/net/if_inet6 ] && while read -r _ _ _ scope _ name; do\n    [ \"$scope\" = 00 ] && echo \"reachable $name\"\n  done < /proc/net/if_inet6\n  return 0\n}\n\n# Names of processes; kernel threads have no executable.\nprocesses() {\n  for entry in /proc/[0-9]*; do [ -e \"$entry/exe\" ] && echo \"$(first \"$entry/comm\")\"; done\n  return 0\n}\n\nfirmware() {\n  journalctl -k -b -o cat --no-pager > \"$dir/kernel\" 2> /dev/null || dmesg > \"$dir/kernel\" 2> /dev/null || return 1\n  while IFS= read -r line; do\n    case $line in *'firmware load for '*' failed'* | *'ailed to load firmware'*) echo \"$line\" ;; esac\n  done < \"$dir/kernel\"\n}\n\ntimers() {\n  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > \"$dir/timers\" 2> /dev/null || return 1\n  while read -r unit _; do [ -n \"$unit\" ] && echo \"$unit\"; done < \"$dir/timers\"\n  return 0\n}\n\n# What depmod says of symbols that nobody has. Debian's System.map is one line that says where the real one is: without any, nothing is known.\nsymbols() {\n  release=$(first /proc/sys/kernel/osrelease)\n  for file in \"/boot/System.map-$release\" \"/usr/lib/modules/$release/System.map\" \"/lib/modules/$release/System.map\"; do\n    [ -r \"$file\" ] || continue\n    [ \"$(wc -c < \"$file\")\" -gt 65536 ] || continue\n    depmod -n -e -F \"$file\" \"$release\" 2> \"$dir/symbols\" > \"$dir/modules\" || return 1\n    # One that it could not read, or passed over without a word (packed in a way that it does not know), needs nothing that it knows of.\n    read_by_it=$(grep -c '\\.ko[.a-z]*:' \"$dir/modules\") || return 1\n    there=$(grep -c '\\.ko[.a-z]*:' \"/lib/modules/$release/modules.dep\") || return 1\n    [ \"$read_by_it\" -ge \"$there\" ] || return 1\n    while IFS= read -r line; do\n      case $line in\n        *'needs unknown symbol'*) echo \"${line##*/}\" ;;\n        *ERROR:* | *FATAL:*) return 1 ;;\n      esac\n    done < \"$dir/symbols\"\n    return 0\n  done\n  return 1\n}\n\n# config OPTION…: lines of the running kernel's configuration about these.\nconfig() {\n  release=$(first /proc/sys/kernel/osrelease)\n  wanted=\" $* \"\n  if [ -r /proc/config.gz ] && gzip -dc /proc/config.gz > \"$dir/config\" 2> /dev/null; then\n    from=$dir/config\n  else\n    from=\n    for file in \"/boot/config-$release\" \"/usr/lib/modules/$release/config\" \"/lib/modules/$release/config\"; do\n      [ -z \"$from\" ] && [ -r \"$file\" ] && from=$file\n    done\n  fi\n  [ -n \"$from\" ] || return 1\n  while IFS='=' read -r name value; do\n    case $wanted in *\" $name \"*) echo \"$name=$value\" ;; esac\n  done < \"$from\"\n}\n\npackage() {\n  rpm -q --qf '%{NAME}-%{EVR}.%{ARCH}\\n' \"$1\" > \"$dir/package\" 2> /dev/null\n  case $? in 0) echo \"installed $(first \"$dir/package\")\" ;; 127) return 1 ;; *) echo absent && return 0 ;; esac\n  rpm -V --nomtime \"$1\" > \"$dir/package\" 2> /dev/null\n  while IFS= read -r line; do echo \"changed $line\"; done < \"$dir/package\"\n}\n\n# Everything that modprobe would load for a module is there: `-n` alone believes modules.dep, also where the file was cut.\nloadable() {\n  modprobe -n -q \"$1\" 2> /dev/null || return 1\n  modprobe --show-depends \"$1\" > \"$dir/depends\" 2> /dev/null || return 1\n  while read -r verb file _; do\n    [ \"$verb\" != insmod ] || [ -e \"$file\" ] || return 1\n  done < \"$dir/depends\"\n}\n\n# census WHEN: PROCESS and each of its threads with the number of times that it went to sleep by itself (a wake-up for each).\ncensus() {\n  for entry in /proc/[0-9]*; do\n    kin=kernel threads=0 sleeps=0\n    [ -e \"$entry/exe\" ] && kin=$(first \"$entry/cgroup\")\n    for task in \"$entry\"/task/[0-9]*; do\n      threads=$((threads + 1))\n      while read -r name value _; do\n        case $name in voluntary_ctxt_switches:) sleeps=$((sleeps + value)) ;; esac\n      done 2> /dev/null < \"$task/status\"\n    done\n    echo \"$1 ${entry##*/} $threads $sleeps ${kin:-gone}\"\n  done\n}\n\n# Memory of each process: PID and proportional set size in kibibytes.\nmemories() {\n  for entry in /proc/[0-9]*; do\n    [ -e \"$entry/exe\" ] && [ -r \"$entry/smaps_rollup\" ] || continue\n    while read -r name value _; do\n      case $name in Pss:) echo \"pss ${entry##*/} $value\" ;; esac\n    done 2> /dev/null < \"$entry/smaps_rollup\"\n  done\n}\n\n# footprint SECONDS: the idle system before and after a window in which nobody asks anything.\nfootprint() {\n  census before\n  read -r begin _ < /proc/uptime\n  sleep \"$1\" || return 1\n  read -r finish _ < /proc/uptime\n  census after\n  echo \"window $begin $finish\"\n  memories\n  systemctl list-units --type=timer --state=active --plain --no-legend --no-pager > \"$dir/timers\" 2> /dev/null &&\n    while read -r unit _; do echo \"timer $unit\"; done < \"$dir/timers\"\n}\n\n# ID, when it began to start and when it was up, microseconds since the kernel started. Devices and slices do not start anything,\n# and each unit costs an emulated guest a hundredth of a second.\nstarts() {\n  systemctl list-units --type=service,mount,socket,target,timer,swap --state=active,activating,failed \\\n    --plain --no-legend --no-pager > \"$dir/started\" 2> /dev/null || return 1\n  set --\n  while read -r unit _; do set -- \"$@\" \"$unit\"; done < \"$dir/started\"\n  # One of them is `-.mount`.\n  systemctl show -p Id -p InactiveExitTimestampMonotonic -p ActiveEnterTimestampMonotonic --no-pager -- \"$@\" > \"$dir/starts\" 2> /dev/null ||\n    return 1\n  echo >> \"$dir/starts\"\n  id='' begin=0 finish=0\n  while IFS='=' read -r name value; do\n    case $name in\n      Id) id=$value ;;\n      InactiveExitTimestampMonotonic) begin=$value ;;\n      ActiveEnterTimestampMonotonic) finish=$value ;;\n      '')\n        [ -n \"$id\" ] && [ \"${begin:-0}\" != 0 ] && echo \"$id $begin ${finish:-0}\"\n        id='' begin=0 finish=0\n        ;;\n    esac\n  done < \"$dir/starts\"\n}\n\n# What the journal has of warnings and worse. Who looks at a red boot wants to see it, and what makes one red is not known here.\njournal() {\n  journalctl -b -p warning -o short-monotonic --no-pager -n 300 2> /dev/null\n}\n\n# become FILE: go on as a script of the user's. /run may be mounted noexec (initramfs-tools does so): then the interpreter reads it.\nbecome() {\n  [ -x \"$1\" ] && exec \"$1\"\n  IFS= read -r words < \"$1\"\n  set -f\n  # shellcheck disable=SC2086\n  case $words in '#!'*) exec ${words#??} \"$1\" ;; *) exec \"$1\" ;; esac\n}\n\n# script NUMBER SECONDS LINES: run a script of the user's in an empty folder; the first LINES that it says, and how it ended (143: it was ended after SECONDS).\nscript() {\n  mkdir -p \"$dir/work\" 2> /dev/null\n  cd \"$dir/work\" 2> /dev/null || cd / || return 1\n  beat > /dev/null 2>&1 &\n  heart=$!\n  become \"$dir/script-$1\" > \"$dir/said\" 2>&1 < /dev/null 3>&- &\n  worker=$!\n  (sleep \"$2\" && kill \"$worker\") > /dev/null 2>&1 &\n  timer=$!\n  wait \"$worker\"\n  status=$?\n  kill \"$timer\" \"$heart\" 2> /dev/null\n  cd /\n  lines=0\n  while [ \"$lines\" -lt \"${3:-1000}\" ] && IFS= read -r line; do\n    echo \"said $line\"\n    lines=$((lines + 1))\n  done < \"$dir/said\"\n  echo \"exit $status\"\n}\n\n# fact KIND WORD…: answer a question of `ask`.\nfact() {\n  case $1 in\n    users | sockets | interfaces | processes | firmware | timers | symbols) tell \"$1\" \"$1\" ;;\n    mounts) tell mounts cat /proc/self/mounts ;;\n    journal) tell journal journal ;;\n    clock) tell clock systemctl show -p FinishTimestamp -p UserspaceTimestamp ;;\n    script) tell \"script:$2\" script \"$2\" \"$3\" \"$4\" ;;\n    starts) tell starts starts ;;\n    footprint) tell footprint footprint \"$2\" ;;\n    disk) tell \"disk:$2\" df -Pk \"$2\" ;;\n    package) tell \"package:$2\" package \"$2\" ;;\n    config) shift && tell config config \"$@\" ;;\n  esac\n}\n",
	"dpuos-probe.service": "# Type=simple: the unit is no part of the boot it measures; as a oneshot it would keep systemd in \"starting\". It waits for the rest itself:\n# behind the default target it could not say what that target waits for in vain.\n[Unit]\nDescription=DPU-OS boot probe\nDefaultDependencies=no\nAfter=basic.target\nConflicts=shutdown.target\n\n[Service]\nType=simple\nExecStart=/bin/sh /run/dpuos-probe/probe.sh\nStandardOutput=null\nStandardError=null\n"
};
// packages/boot-test-qemu/src/probe/archive.ts
/** Identity of the probe: another one does another amount of work in the guest. */
const PROBE_DIGEST = digestOf(PROBE_FILES);
/** Where dracut, and the initramfs of tailor-image, look for scripts to source before the root is entered. */
const HOOK = "usr/lib/dracut/hooks/pre-pivot/99-dpuos-probe.sh";
const SCRIPT_LINES = 1e3;
/** The initramfs archive that brings the probe into the guest's /run. */
function probeArchive(promises, order) {
	return cpioArchive([{
		path: HOOK,
		data: PROBE_FILES["hook.sh"],
		mode: 493
	}, ...probeFiles(promises, order)]);
}
/** The files of the probe without the hook that brings them out of the initramfs; see `probeArchive`. */
function probeFiles(promises, order) {
	return [
		{
			path: "dpuos-probe/probe.sh",
			data: PROBE_FILES["probe.sh"],
			mode: 493
		},
		{
			path: "dpuos-probe/facts.sh",
			data: PROBE_FILES["facts.sh"]
		},
		{
			path: "dpuos-probe/dpuos-probe.service",
			data: PROBE_FILES["dpuos-probe.service"]
		},
		...(order.scripts ?? []).map(({ data }, index) => ({
			path: `dpuos-probe/script-${index + 1}`,
			data: Buffer.from(data),
			mode: 493
		})),
		{
			path: "dpuos-probe/ask",
			data: questions(promises, order),
			mode: 384
		}
	];
}
/** The probe's questions, one a line; the shell reads them as words and evaluates nothing. */
function questions(promises, { token, patienceSeconds, watchSeconds, scripts = [], reboot = false }) {
	return `${[
		`token ${token}`,
		`patience ${patienceSeconds}`,
		...watchSeconds === void 0 ? [] : [`fact footprint ${watchSeconds}`],
		...Object.keys(promises.sysctl).map((key) => `sysctl ${word(key)} ${word(sysctlPath(key))}`),
		...[.../* @__PURE__ */ new Set([...promises.modules, ...promises.expect?.loaded ?? []])].map((name) => `module ${word(moduleName(name))}`),
		...unitsAsked(promises).map((unit) => `unit ${word(unit)}`),
		...factsAsked(promises.expect ?? {}).map((fact) => `fact ${fact.map(word).join(" ")}`),
		"fact starts",
		"fact journal",
		...scripts.map(({ seconds, lines }, index) => `fact script ${index + 1} ${seconds ?? 120} ${lines ?? SCRIPT_LINES}`),
		...reboot ? ["reboot"] : []
	].join("\n")}\n`;
}
/** Units whose states are asked for. */
function unitsAsked({ unitsEnabled, unitsMasked, expect }) {
	const { active = [], inactive = [] } = expect?.units ?? {};
	const login = expect?.login === void 0 ? [] : [loginUnit(expect.login)];
	return [.../* @__PURE__ */ new Set([
		...unitsEnabled,
		...unitsMasked,
		...active,
		...inactive,
		...login
	])];
}
/** What systemd starts on a serial console (systemd-getty-generator(8)). */
const loginUnit = (console) => `serial-getty@${console}.service`;
/** The facts of facts.sh that are needed to judge these expectations: kind and words. */
function factsAsked(expect) {
	return [
		...expect.mounts === void 0 ? [] : [["mounts"]],
		...expect.users === void 0 ? [] : [["users"]],
		...expect.ports === void 0 ? [] : [["sockets"]],
		...expect.interfaces === void 0 ? [] : [["interfaces"]],
		...expect.processes === void 0 ? [] : [["processes"]],
		...expect.timers === void 0 ? [] : [["timers"]],
		...expect.moduleSymbols === void 0 ? [] : [["symbols"]],
		...expect.firmwareErrors === void 0 ? [] : [["firmware"]],
		...expect.clock === void 0 ? [] : [["clock"]],
		...(expect.disk ?? []).map(({ path }) => ["disk", path]),
		...(expect.packages ?? []).map((name) => ["package", name]),
		...expect.kernelConfig === void 0 ? [] : [["config", ...Object.keys(expect.kernelConfig)]]
	];
}
/** Path below /proc/sys: where the first separator is a dot, dots and slashes change places (sysctl.d(5)). */
function sysctlPath(key) {
	if (/^[^./]*\//.test(key)) return key;
	return key.replaceAll(/[./]/g, (separator) => separator === "." ? "/" : ".");
}
/** The kernel spells module names with underscores. */
function moduleName(name) {
	return name.replaceAll("-", "_");
}
/** Blanks and control characters separate words and lines; no name in the field has them. */
const word = (text) => text.replaceAll(/[\s\x00-\x1f]/g, "?");
// packages/boot-test-qemu/src/prepare.ts
/** Make what the machine starts from: the first tier that works brings the probe in, the artifact stays as it is. */
async function prepare(preparation, ports) {
	const { bench, folder } = preparation;
	const { promises } = bench.image.manifest;
	const card = isCard(bench.model.disk) ? cardSize(await sizeOf(bench.image.disk, ports)) : void 0;
	const overlay = await makeOverlay(bench.image.disk, folder, "disk", ports, card);
	const start = await startOf(preparation);
	const plain = {
		disk: {
			file: overlay,
			format: "qcow2",
			snapshot: false
		},
		start,
		original: originalOf(bench, preparation.bootPath),
		smbios: []
	};
	const obstacles = [];
	const systemd = systemdOf(bench.image.manifest);
	for (const tier of tiersFor(preparation.kernel === void 0 ? bench.probe : "initramfs", systemd)) if (tier === "initramfs") {
		const started = await besideInitramfs(preparation, start, probeArchive(promises, preparation.probe), overlay, ports);
		if (!("obstacle" in started)) return {
			...plain,
			start: started,
			tier,
			noProbe: void 0
		};
		obstacles.push(started.obstacle);
	} else if (tier === "credentials") {
		const obstacle = credentialsObstacle(bench.image.manifest.arch, preparation.bootPath, systemd);
		if (obstacle === void 0) return {
			...plain,
			smbios: await credentialFiles(preparation),
			tier,
			noProbe: void 0
		};
		obstacles.push(obstacle);
	} else {
		const files = probeFiles(promises, preparation.probe);
		const copied = await injectIntoRoot(bench.image.disk, files, folder, ports);
		if ("disk" in copied) {
			if (card !== void 0) await truncate(copied.disk, card);
			return {
				...plain,
				disk: {
					file: copied.disk,
					format: "raw",
					snapshot: false
				},
				tier,
				noProbe: void 0
			};
		}
		obstacles.push(copied.obstacle);
	}
	return {
		...plain,
		tier: "none",
		noProbe: obstacles.length === 0 ? void 0 : obstacles.join("; ")
	};
}
/** The start with the probe's archive behind, or beside, the initramfs. */
async function besideInitramfs({ bench, folder, kernel }, start, archive, overlay, ports) {
	if (start.path === "uefi") {
		const change = {
			archive,
			...kernel === void 0 ? {} : { kernel }
		};
		const obstacle = await injectIntoEsp(bench.image.disk, overlay, change, folder, ports);
		return obstacle === void 0 ? start : { obstacle };
	}
	const combined = path.join(folder, "initramfs");
	await writeFile(combined, Buffer.concat([padded(await readFile(start.initramfs), 4), archive]));
	return {
		...start,
		initramfs: combined
	};
}
/** Each credential in a file: an argument of a program is limited to 128 KiB. */
async function credentialFiles({ bench, folder, probe }) {
	const strings = credentialStrings(probeFiles(bench.image.manifest.promises, probe));
	const files = strings.map((_, index) => path.join(folder, `credential-${index}`));
	await Promise.all(strings.map((text, index) => writeFile(files[index] ?? "", text, { mode: 384 })));
	return files;
}
/** How the machine starts, with variables of the firmware that it may write to. */
async function startOf({ bench, bootPath, folder }) {
	const start = originalOf(bench, bootPath);
	if (start.path === "direct") return start;
	const vars = path.join(folder, "vars.fd");
	await copyFile(start.vars, vars);
	return {
		...start,
		vars
	};
}
function originalOf({ image, firmware }, bootPath) {
	if (bootPath === "uefi") {
		if (firmware === void 0) throw new TypeError("a UEFI boot without firmware");
		return {
			path: "uefi",
			...firmware
		};
	}
	const { kernel, initramfs, manifest } = image;
	if (kernel === void 0 || initramfs === void 0) throw new TypeError("a direct boot without kernel");
	return {
		path: "direct",
		kernel,
		initramfs,
		cmdline: manifest.cmdline
	};
}
// packages/boot-test-qemu/src/boot.ts
/** A counted guest needs this many times as long as an emulated one (measured: 2.2). */
const COUNTED_SLOWER = 3;
/** Boot the image once in a machine of its own, with the probe in it, writing to throw-away files only. */
async function bootOnce(bench, plan, ports) {
	const { bootPath, kind, counted, singleThread = false, reboot = false, consoleLog } = plan;
	const { image } = bench;
	const purpose = counted === void 0 ? `${kind}${singleThread ? "-single" : ""}` : `count-${counted}`;
	const folder = path.join(bench.scratch, `${plan.step ?? bootPath}-${purpose}`);
	await mkdir(folder);
	const limits = counted === void 0 ? bench.limits(kind) : slower(bench.limits(kind), COUNTED_SLOWER);
	const token = randomBytes(16).toString("hex");
	const probe = {
		token,
		reboot,
		patienceSeconds: Math.round(limits.timeoutMs / 2500),
		...counted === void 0 ? asked(bench) : {}
	};
	const { kernel } = plan;
	const prepared = await prepare({
		bench,
		bootPath,
		probe,
		folder,
		...kernel === void 0 ? {} : { kernel }
	}, ports);
	const machine = {
		...machineOf(bench, kind, prepared.disk, prepared.start),
		singleThread,
		smbios: prepared.smbios,
		...plan.data === void 0 ? {} : { data: plan.data },
		...counted === void 0 ? {} : {
			counted: true,
			model: {
				...bench.model,
				cpus: 1
			}
		},
		control: {
			qmp: socketPath(folder, "qmp"),
			probe: socketPath(folder, "probe"),
			serial: bench.model.serial.slice(1).map((port) => socketPath(folder, port)),
			...bench.model.tpm ? { tpm: socketPath(folder, "tpm.sock") } : {}
		}
	};
	if (plan.data !== void 0 && isCard(bench.model.disk)) await truncate(plan.data, cardSize((await stat(plan.data)).size));
	const { policy } = bench;
	const passive = bench.probe === "none";
	const until = counted !== void 0 ? "up" : reboot ? "reboot" : "answer";
	const { tpm: tpmSocket } = machine.control;
	const tpm = tpmSocket === void 0 ? void 0 : await startTpm(folder, tpmSocket, ports);
	const options = {
		machine,
		limits,
		policy,
		passive,
		token,
		until,
		consoleLog,
		folder
	};
	const run = await withTpm(tpm, () => withSmallHeap(() => runMachine(options, ports)));
	const command = machineArgv(machineOf(isCard(bench.model.disk) ? {
		...bench,
		model: {
			...bench.model,
			disk: "virtio"
		}
	} : bench, kind, {
		file: image.disk.file,
		format: image.disk.format,
		snapshot: true
	}, prepared.original));
	const { tier, noProbe } = prepared;
	return {
		run,
		tier,
		noProbe,
		command,
		disk: {
			file: prepared.disk.file,
			format: prepared.disk.format
		}
	};
}
/** What a guest is asked beyond the image's promises; one whose instructions are counted is asked nothing. */
const asked = ({ watchSeconds, scripts }) => ({
	...watchSeconds === void 0 ? {} : { watchSeconds },
	scripts
});
/** Its TPM ends with the machine, however that ended. */
async function withTpm(tpm, work) {
	try {
		return await work();
	} finally {
		await tpm?.kill(0);
	}
}
const slower = ({ timeoutMs, stallMs, ...rest }, times) => ({
	...rest,
	timeoutMs: timeoutMs * times,
	stallMs: stallMs * times
});
function machineOf(bench, kind, disk, start) {
	const { arch } = bench.image.manifest;
	return {
		arch,
		accelerator: kind,
		type: bench.machineType,
		model: bench.model,
		disk,
		start
	};
}
function socketPath(folder, name) {
	const socket = path.join(folder, name);
	if (Buffer.byteLength(socket) <= 107) return socket;
	throw new UserError({
		level: "error",
		code: "socket-path-too-long",
		title: `the folder for temporary files is too deep for a socket in it: ${socket}`,
		hint: `Point TMPDIR (or RUNNER_TEMP) to a folder whose path is at least ${Buffer.byteLength(socket) - 107} bytes shorter.`
	});
}
// packages/boot-test-qemu/src/fallback.ts
/** Endings that say more about KVM on this machine than about the image. */
const SUSPICIOUS = ["kvm-silent", "qemu-exit"];
/**
* Boot once, and where the machine more than the image seems at fault, once more, and say so. An emulated kernel that came to a
* stop in its own start, computing: with all CPUs in one thread, because QEMU's threads race there now and then
* (docs/boot-measurements.md). KVM though a probe guest ran in it (not a byte of output, or QEMU gave up): emulated.
*/
async function bootWithFallback(accelerator, attempt) {
	const first = await attempt(accelerator.kind, false);
	const { cause, summary, spunInKernel } = first.run.decision;
	if (accelerator.kind === "tcg" && spunInKernel === true) {
		const title = `${summary} The boot was repeated with all emulated CPUs in one thread, because QEMU’s own threads can do this to a good kernel.`;
		return {
			done: await attempt("tcg", true),
			accelerator,
			findings: [{
				level: "warning",
				code: "emulation-stuck",
				title
			}]
		};
	}
	if (accelerator.kind !== "kvm" || cause === null || !SUSPICIOUS.includes(cause)) return {
		done: first,
		accelerator,
		findings: []
	};
	const detail = `${summary} The boot was repeated emulated (TCG).`;
	return {
		done: await attempt("tcg", false),
		accelerator: {
			kind: "tcg",
			reason: cause,
			detail,
			probeMs: accelerator.probeMs
		},
		findings: [{
			level: "warning",
			code: "kvm-fallback",
			title: detail
		}]
	};
}
// packages/boot-test-qemu/src/verdict/check.ts
/** What was expected and what was found. */
function check(id, good, expected, actual) {
	return {
		id,
		verdict: good ? "pass" : "fail",
		expected,
		actual
	};
}
/** What the guest did not say is neither kept nor broken. */
function unanswered(id, expected, actual = "not answered") {
	return {
		id,
		verdict: "broken",
		expected,
		actual
	};
}
// packages/boot-test-qemu/src/measure/instructions.ts
/** How much two counts of the same differ at most, in per cent; more than that is told (docs/boot-measurements.md). */
const SPREAD = 1;
/** A file system is new in every build: its name says nothing about the work of a boot. */
function comparableCmdline(cmdline) {
	return cmdline.replaceAll(/\b(PARTUUID|UUID)=[0-9A-Fa-f-]+/g, "$1=…");
}
/** Largest over smallest, less one, in per cent. */
function spread(runs) {
	return runs.length === 0 ? 0 : percent(Math.max(...runs), Math.min(...runs));
}
/** Growth from `before` to `after` in per cent, rounded to thousandths. */
function percent(after, before) {
	return Math.round((after / before - 1) * 1e5) / 1e3;
}
/** Why the two cannot be compared: each part of the machine that is not the same; empty when they can be. */
function differences(key, other) {
	return Object.keys(key).filter((name) => key[name] !== other[name]).map((name) => `${name} ${other[name]} there, ${key[name]} here`);
}
/**
* The smallest of the earlier counts of the same machine and path, as a baseline; a string where there is none: why.
*/
function baselineFor(counted, earlier) {
	const same = earlier.filter(({ key }) => key.path === counted.key.path);
	const comparable = same.filter(({ key }) => differences(counted.key, key).length === 0);
	if (comparable.length > 0) return Math.min(...comparable.map(({ up }) => up));
	const [nearest] = same;
	if (nearest === void 0) return `no baseline has counts of a ${counted.key.path} boot`;
	return `the baseline was counted on another machine: ${differences(counted.key, nearest.key).join("; ")}`;
}
/** Millions with thousands separated, as in the documents. */
const millions = (count) => `${(count / 1e6).toLocaleString("en-US", { maximumFractionDigits: 1 })} M`;
/** The gate: at most `maxGrowth` per cent more than the baseline. Without one nothing is judged. */
function checkInstructions(counted, maxGrowth) {
	const id = "instructions";
	const { up, baseline } = counted;
	if (typeof baseline === "string") return {
		id,
		verdict: "skipped",
		expected: `at most ${maxGrowth} % more than a baseline`,
		actual: `${millions(up)}; ${baseline}`
	};
	const growth = percent(up, baseline);
	const sign = growth > 0 ? "+" : "";
	return {
		id,
		verdict: growth <= maxGrowth ? "pass" : "fail",
		expected: `at most ${maxGrowth} % more than ${millions(baseline)}`,
		actual: `${millions(up)} (${sign}${growth.toFixed(2)} %)`
	};
}
/** What a person should know of the counts beyond the check. */
const restless = (runs) => spread(runs) > SPREAD ? `the counts of equal boots differ by ${spread(runs).toFixed(2)} %: something in the guest does another amount of work each time` : void 0;
// packages/boot-test-qemu/src/measure/count.ts
/**
* Count the instructions of a boot that is known to be good: a few boots until the system is up, the smallest counts. `state`: what systemd said in
* the boot that was judged. A string where they could not be counted: why.
*/
async function countInstructions(bench, bootPath, state, earlier, ports) {
	const quiet = {
		...bench,
		policy: new Policy(bench.image.manifest.promises.console)
	};
	const runs = [];
	for (let counted = 1; counted <= 2; counted++) {
		const consoleLog = path.join(bench.scratch, `count-${bootPath}-${counted}.log`);
		const { run } = await bootOnce(quiet, {
			bootPath,
			kind: "tcg",
			counted,
			consoleLog
		}, ports);
		const { decision, instructions } = run;
		if (decision.verdict !== "pass") return `boot ${counted}: ${decision.summary}`;
		if (run.state !== state) return `boot ${counted} was ${run.state ?? "unknown"} instead of ${state}`;
		if (instructions.up === void 0) return `boot ${counted}: this QEMU does not count instructions`;
		runs.push(run);
	}
	const { manifest } = bench.image;
	const key = {
		path: bootPath,
		qemu: bench.qemuVersion,
		machine: modelName(bench.machineType, bench.model),
		cpu: MACHINES[manifest.arch].cpu.tcg,
		memory: bench.model.memory,
		shift: 1,
		cmdline: comparableCmdline(manifest.cmdline),
		probe: PROBE_DIGEST
	};
	const least = (mark) => {
		const counts = runs.flatMap(({ instructions }) => instructions[mark] ?? []);
		return counts.length === 0 ? null : Math.min(...counts);
	};
	return {
		key,
		kernel: least("kernel"),
		initramfs: least("initramfs"),
		up: least("up") ?? 0,
		runs: runs.map(({ instructions }) => instructions.up ?? 0),
		baseline: baselineFor({ key }, earlier)
	};
}
// packages/boot-test-qemu/src/measure/footprint.ts
/** Unit of the probe: what it does is not the image's. */
const PROBE_UNIT = "dpuos-probe.service";
/** The footprint from what the probe saw (facts.sh, `footprint`); undefined where it did not say all of it. */
function footprint({ facts, memTotalKib, memAvailableKib }) {
	const lines = facts["footprint"]?.map((line) => line.split(" "));
	if (lines === void 0) return void 0;
	const rows = (kind) => lines.filter(([first]) => first === kind);
	const [begin, finish] = (rows("window")[0] ?? []).slice(1).map(Number);
	const window = (finish ?? 0) - (begin ?? 0);
	if (!(window > 0)) return void 0;
	const before = census(rows("before"));
	const after = census(rows("after"));
	const pss = new Map(rows("pss").map(([, pid = "", kib]) => [pid, Number(kib)]));
	const units = /* @__PURE__ */ new Map();
	for (const [pid, { threads, sleeps, group }] of after) {
		const unit = unitOf(group);
		if (unit === PROBE_UNIT || unit === void 0) continue;
		const sum = units.get(unit) ?? {
			processes: 0,
			threads: 0,
			pssKib: 0,
			sleeps: 0
		};
		sum.processes++;
		sum.threads += threads;
		sum.pssKib += pss.get(pid) ?? 0;
		sum.sleeps += Math.max(0, sleeps - (before.get(pid)?.sleeps ?? 0));
		units.set(unit, sum);
	}
	const kernel = units.get(KERNEL);
	const users = [...units].filter(([unit]) => unit !== KERNEL);
	const total = (key) => users.reduce((sum, [, unit]) => sum + unit[key], 0);
	const rate = (sleeps) => Math.round(sleeps / window * 10) / 10;
	return {
		window: Math.round(window * 100) / 100,
		memoryKib: memTotalKib === null || memAvailableKib === null ? null : memTotalKib - memAvailableKib,
		processes: total("processes"),
		threads: total("threads"),
		kernelThreads: kernel?.processes ?? 0,
		wakeups: rate([...units.values()].reduce((sum, { sleeps }) => sum + sleeps, 0)),
		timers: rows("timer").flatMap(([, unit]) => unit ?? []),
		units: users.map(([unit, { sleeps, ...sum }]) => ({
			unit,
			...sum,
			wakeups: rate(sleeps)
		})).toSorted((a, b) => b.pssKib - a.pssKib || (a.unit < b.unit ? -1 : 1))
	};
}
const KERNEL = "kernel";
function census(rows) {
	return new Map(rows.map(([, pid = "", threads, sleeps, ...group]) => [pid, {
		threads: Number(threads),
		sleeps: Number(sleeps),
		group: group.join(" ")
	}]));
}
/**
* The systemd unit that a control group belongs to: the last part of its path that is one (`0::/system.slice/sshd.service`); the root group and
* `init.scope` are systemd itself. undefined: it has gone.
*/
function unitOf(group) {
	if (group === KERNEL) return KERNEL;
	if (group === "gone") return void 0;
	return group.slice(group.lastIndexOf(":") + 1).split("/").findLast((part) => /\.(service|scope|socket|mount)$/.test(part)) ?? "init.scope";
}
// packages/boot-test-qemu/src/measure/measure.ts
/** Measure a boot that kept its promises. What was asked for and cannot be had is a check that is `broken`, never a silent gap. */
async function measure(measuring, bench, bootPath, { run: { answer } }, ports) {
	const why = answer === void 0 ? "no probe in the guest" : void 0;
	const idle = answer === void 0 ? void 0 : footprint(answer);
	const silent = measuring.footprint && idle === void 0 ? [unanswered("footprint", "memory and wake-ups of each unit", why ?? "the guest could not be watched")] : [];
	const watched = {
		checks: silent,
		...idle === void 0 ? {} : { footprint: idle }
	};
	if (!measuring.instructions) return watched;
	const counted = answer === void 0 ? "no probe in the guest tells when it is up" : await countInstructions(bench, bootPath, answer.state, measuring.earlier, ports);
	if (typeof counted === "string") return {
		...watched,
		checks: [...silent, unanswered("instructions", "a count", `not counted: ${counted}`)]
	};
	return {
		...watched,
		instructions: counted,
		checks: [...silent, checkInstructions(counted, measuring.maxGrowth)]
	};
}
/** What a person should know of the measurements of a boot. */
function measurementFindings({ path, instructions }) {
	const noise = instructions === void 0 ? void 0 : restless(instructions.runs);
	if (noise === void 0) return [];
	return [{
		level: "warning",
		code: "instructions-noisy",
		title: `${path} boot: ${noise}`
	}];
}
// packages/boot-test-qemu/src/side-by-side.ts
/**
* How many of `boots` to run at once: as many as have a CPU of the host for each of theirs and half of its free memory among them. On fewer CPUs side by
* side saves a tenth of the time (measured on two) and makes every time longer. `asked`: the user's word, taken as it is.
*/
function widthFor(boots, model, means, asked) {
	const fit = Math.min(Math.floor(means.cpus / model.cpus), means.memory === 0 ? 1 : Math.floor(means.memory / 2 / model.memory));
	return Math.max(1, Math.min(boots, asked ?? fit));
}
/** Do the work for each item, at most `width` at a time; results in the order of the items. Fails with the first error when all that had begun has ended. */
async function sideBySide(items, width, work) {
	const waiting = [...items.entries()];
	const results = [];
	let failed = false;
	const worker = async () => {
		for (let next = waiting.shift(); next !== void 0 && !failed; next = waiting.shift()) {
			const [index, item] = next;
			try {
				results[index] = await work(item);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	const broken = (await Promise.allSettled(Array.from({ length: width }, worker))).find((one) => one.status === "rejected");
	if (broken !== void 0) throw broken.reason;
	return results;
}
// packages/boot-test-qemu/src/verdict/advice.ts
/** What to do about each cause; the causes are those of the boot manifest. */
const ADVICE = {
	"no-root": "Compare `root=` with the disk, and see that the initramfs holds the driver of the disk (drivers.keep) and the file system.",
	"no-init": "See that systemd is among packages.install, that nothing removed /sbin/init, and that the initramfs is whole.",
	panic: "Read the lines before the panic in the console log; with the command below the guest can be watched.",
	oom: "Give the guest more memory (`memory`), or look for what takes it: an initramfs unpacks into memory.",
	emergency: "A mount or a unit that the boot needs failed: look for \"Failed\" and \"Dependency failed\" above; fstab entries can be `nofail`.",
	"boot-loader": "Compare grub.cfg on the boot partition with the paths of kernel and initramfs.",
	"secure-boot": "Sign the boot loader (shim, GRUB) and the kernel with keys that the firmware trusts, or leave verify.machine.secure-boot out.",
	"firmware-idle": "The boot partition needs EFI/BOOT/BOOTX64.EFI (BOOTAA64.EFI on aarch64) and a grub.cfg where that loader looks for it.",
	oops: "Look at the first such report in the console log; a vendor driver built for another kernel is the usual suspect.",
	"disk-error": "Look whether the file system was packed whole (e2fsck -fn), and whether the disk is as large as its partitions say.",
	"host-io": "Look whether the disk that holds the scratch folder (TMPDIR, RUNNER_TEMP) is full: the guest writes there. This says nothing about the image.",
	denied: "The definition says so (verify.console.deny).",
	lockup: "Look at the call trace in the console log.",
	"hung-task": "Look at the call trace in the console log.",
	hang: "Start the guest with the command below and look where it stops; `quiet` on the kernel command line hides the reason, and what went to a display alone is in boot-PATH.screen.png.",
	timeout: "Raise `timeout`, or look at what the guest was busy with in the last lines.",
	reset: "A watchdog, `panic=` on the kernel command line or a unit restarts it: see the last lines.",
	shutdown: "A unit of the image powers it off: see the last lines.",
	"probe-silent": "The probe needs /bin/sh and an initramfs that runs dracut’s pre-pivot hooks; the driver virtio_console or the serial console carries its answer.",
	"qemu-exit": "Run the command below by hand; another machine type, CPU or QEMU version may help.",
	expectation: "Mend the image, or the promise in the definition (verify.expect, system.sysctl, services)."
};
/** What to do about a boot that ended with this cause. */
function advice(cause) {
	return ADVICE[cause];
}
// packages/boot-test-qemu/src/verdict/expectations.ts
/** Compare what a definition expects with what the guest said: rows in a fixed order, one for each expected thing. */
function checkExpectations(expect, answer, now) {
	const judges = judgesAt(now);
	return Object.keys(judges).flatMap((kind) => {
		const wanted = expect[kind];
		return wanted === void 0 ? [] : judges[kind](wanted, answer);
	});
}
/** Seconds by which a clock may be off: local times differ by at most 14 hours from UTC, and the host may be off too. */
const CLOCK_TOLERANCE = 129600;
const judgesAt = (now) => ({
	units: ({ active, inactive }, answer) => [...active.map((unit) => activeUnit(`active ${unit}`, unit, answer)), ...inactive.map((unit) => {
		const [id, found] = [`inactive ${unit}`, unitState(unit, answer)];
		if (found === void 0) return unanswered(id, "inactive");
		return check(id, !/^(active|activating|reloading)$/.test(found.active), "inactive", found.active);
	})],
	login: (console, answer) => [activeUnit(`login ${console}`, loginUnit(console), answer)],
	loaded: (names, answer) => names.map((name) => {
		const [id, found] = [`loaded ${name}`, answer.moduleStates[moduleName(name)]];
		if (found === void 0) return unanswered(id, "loaded or built in");
		return check(id, found === "loaded" || found === "builtin", "loaded or built in", found);
	}),
	cmdline: ({ has, lacks }, answer) => {
		const words = answer.cmdline.split(/\s+/);
		const row = (id, good, wanted) => answer.cmdline === "" ? unanswered(id, wanted) : check(id, good, wanted, answer.cmdline);
		return [...has.map((word) => row(`cmdline has ${word}`, words.includes(word), word)), ...lacks.map((word) => row(`cmdline lacks ${word}`, !words.includes(word), `no ${word}`))];
	},
	mounts: (mounts, answer) => mounts.map((mount) => mounted(mount, answer.facts["mounts"])),
	users: (users, answer) => users.map((user) => account(user, answer.facts["users"])),
	ports: (ports, answer) => listening(ports, answer.facts["sockets"]),
	interfaces: (names, answer) => names.map((name) => {
		const [id, wanted] = [`interface ${name}`, "an address"];
		const lines = answer.facts["interfaces"];
		if (lines === void 0) return unanswered(id, wanted);
		const named = (word) => [...new Set(lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1)))];
		const there = named("there").filter((one) => globPattern(name).test(one));
		const reachable = named("reachable").filter((one) => globPattern(name).test(one));
		if (reachable.length > 0) return check(id, true, wanted, reachable.join(", "));
		const has = named("there").filter((one) => one !== "lo");
		const without = `${there.join(", ")} without an address`;
		return check(id, false, wanted, there.length > 0 ? without : `no such interface, but ${has.join(", ") || "none"}`);
	}),
	packages: (names, answer) => names.map((name) => installed(name, answer.facts[`package:${name}`])),
	processes: ({ max, running }, answer) => {
		const names = answer.facts["processes"];
		return [...max === null ? [] : [atMost("processes", max, names?.length)], ...running.map((name) => {
			const id = `process ${name}`;
			return names === void 0 ? unanswered(id, "running") : check(id, names.includes(name.slice(0, 15)), "running", names.includes(name.slice(0, 15)) ? "running" : "no such process");
		})];
	},
	timers: ({ active, only }, answer) => {
		const found = answer.facts["timers"];
		if (found === void 0) return active.map((name) => unanswered(`timer ${name}`, "active")).concat(only ? [unanswered("other timers", "none")] : []);
		const others = found.filter((name) => !active.includes(name));
		return [...active.map((name) => check(`timer ${name}`, found.includes(name), "active", found.includes(name) ? "active" : "not active")), ...only ? [check("other timers", others.length === 0, "none", others.join(", ") || "none")] : []];
	},
	moduleSymbols: (_, answer) => {
		const [id, lines] = ["module-symbols", answer.facts["symbols"]];
		if (lines === void 0) return [unanswered(id, "all there", "the guest has no System.map of its kernel, or its depmod could not read every module")];
		const shown = lines.slice(0, 5).join("; ");
		const more = lines.length > 5 ? `; and ${lines.length - 5} more` : "";
		return [check(id, lines.length === 0, "all there", lines.length === 0 ? "all there" : `${shown}${more}`)];
	},
	memory: ({ available }, { memAvailableKib }) => [atLeast("memory available", available, memAvailableKib === null ? void 0 : memAvailableKib * 1024)],
	disk: (rows, answer) => rows.map(({ path, free }) => {
		const kib = Number(answer.facts[`disk:${path}`]?.at(-1)?.split(/\s+/)[3] ?? NaN);
		return atLeast(`disk free ${path}`, free, Number.isFinite(kib) ? kib * 1024 : void 0);
	}),
	kernelConfig: (wanted, answer) => {
		const lines = answer.facts["config"];
		return Object.entries(wanted).map(([option, value]) => {
			if (lines === void 0) return unanswered(option, value, "the guest has no configuration of its kernel");
			const found = lines.find((line) => line.startsWith(`${option}=`))?.slice(option.length + 1) ?? "n";
			return check(option, unquoted(found) === unquoted(value), value, found);
		});
	},
	firmwareErrors: (max, answer) => {
		const lines = answer.facts["firmware"];
		const row = atMost("firmware-errors", max, lines?.length);
		return [row.verdict === "fail" ? {
			...row,
			actual: `${row.actual}: ${lines?.slice(0, 3).join("; ")}`
		} : row];
	},
	clock: (_, answer) => {
		const [id, wanted] = ["clock", `within 36 h of ${new Date(now).toISOString().slice(0, 16)}Z`];
		const text = (answer.facts["clock"]?.toSorted() ?? []).map((line) => TIMESTAMP.exec(line)).find((match) => match !== null);
		if (text?.[1] === void 0) return [unanswered(id, wanted)];
		return [check(id, Math.abs(Date.parse(`${text[1]}T${text[2]}Z`) - now) / 1e3 <= CLOCK_TOLERANCE, wanted, `${text[1]} ${text[2]}`)];
	}
});
/** How systemd writes a time: `FinishTimestamp=Thu 2026-11-26 16:04:12 UTC`; without one, nothing follows the sign. */
const TIMESTAMP = /Timestamp=\S+ (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/;
const unquoted = (text) => text.replace(/^"(.*)"$/, "$1");
const unitState = (unit, answer) => {
	const found = answer.units[unit];
	return found?.load === "unknown" ? void 0 : found;
};
function activeUnit(id, unit, answer) {
	const found = unitState(unit, answer);
	if (found === void 0) return unanswered(id, "active");
	const actual = found.load === "loaded" ? found.active : `${found.active} (${found.load})`;
	return check(id, found.active === "active", "active", actual);
}
function atMost(id, max, found) {
	return found === void 0 ? unanswered(id, `at most ${max}`) : check(id, found <= max, `at most ${max}`, String(found));
}
function atLeast(id, bytes, found) {
	const wanted = `at least ${formatBytes(bytes)}`;
	return found === void 0 ? unanswered(id, wanted) : check(id, found >= bytes, wanted, formatBytes(found));
}
function mounted(wanted, lines) {
	const id = `mount ${wanted.path}`;
	const expected = [wanted.type, ...wanted.options].filter((one) => one !== null).join(" ") || "mounted";
	if (lines === void 0) return unanswered(id, expected);
	const found = lines.map((line) => line.split(" ")).findLast(([, path]) => path === wanted.path);
	if (found === void 0) return check(id, false, expected, "not mounted");
	const [, , type = "", options = ""] = found;
	return check(id, wanted.options.filter((option) => !options.split(",").includes(option)).length === 0 && (wanted.type === null || wanted.type === type), expected, `${type} ${options}`);
}
function account(wanted, lines) {
	const id = `user ${wanted.name}`;
	const lock = {
		true: "locked",
		false: "open",
		null: void 0
	}[String(wanted.locked)];
	const expected = [wanted.shell, lock].filter((one) => one !== null && one !== void 0).join(", ") || "there";
	if (lines === void 0) return unanswered(id, expected);
	const found = lines.map((line) => line.split(" ")).find(([name]) => name === wanted.name);
	if (found === void 0) return check(id, false, expected, "no such account");
	const [, shell = "", state = "unknown"] = found;
	if (lock !== void 0 && state === "unknown") return unanswered(id, expected, "the shadow file says nothing");
	return check(id, (wanted.shell ?? shell) === shell && (lock ?? state) === state, expected, `${shell}, ${state}`);
}
/** 127.0.0.1 in an address of /proc/net/tcp, in the byte order of the machine (ours are little-endian); ::1 and ::ffff:127.0.0.1. */
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/i;
function listening(wanted, lines) {
	const open = {
		tcp: /* @__PURE__ */ new Set(),
		udp: /* @__PURE__ */ new Set()
	};
	for (const line of lines ?? []) {
		const [, protocol, address = "", port = ""] = /^(tcp|udp)6? ([0-9A-F]+):([0-9A-F]{4})$/i.exec(line) ?? [];
		if (protocol !== void 0 && !LOOPBACK.test(address)) open[protocol].add(Number.parseInt(port, 16));
	}
	const rows = ["tcp", "udp"].flatMap((protocol) => wanted[protocol].map((port) => {
		const id = `port ${port}/${protocol}`;
		if (lines === void 0) return unanswered(id, "listening");
		const there = open[protocol].has(port);
		return check(id, there, "listening", there ? "listening" : "nobody listens");
	}));
	if (!wanted.only) return rows;
	const others = ["tcp", "udp"].flatMap((protocol) => [...open[protocol]].filter((port) => !wanted[protocol].includes(port)).map((port) => `${port}/${protocol}`));
	const row = lines === void 0 ? unanswered("ports others", "none") : check("ports others", others.length === 0, "none", others.join(", ") || "none");
	return [...rows, row];
}
function installed(name, lines) {
	const [id, wanted] = [`package ${name}`, "installed, its files unchanged"];
	if (lines === void 0) return unanswered(id, wanted, "the guest has no rpm to ask");
	const [first = ""] = lines;
	if (!first.startsWith("installed ")) return check(id, false, wanted, "not installed");
	const changed = lines.filter((line) => line.startsWith("changed ")).map((line) => line.slice(8));
	const nevra = first.slice(10);
	return check(id, changed.length === 0, wanted, changed.length === 0 ? nevra : `${nevra}: ${changed.slice(0, 5).join("; ")}`);
}
// packages/boot-test-qemu/src/verdict/scripts.ts
/** What a shell says of a program that was ended by SIGTERM. */
const ENDED = 143;
/**
* One check for each script of the user's, by its exit code, or one for each of its tests where it speaks TAP (testanything.org): it has
* a plan, `1..N`. `names` in the order in which they were asked.
*/
function checkScripts(names, { facts }) {
	return names.flatMap((name, index) => checkScript(`script ${name}`, facts[`script:${index + 1}`]));
}
function checkScript(id, lines) {
	const exit = lines?.findLast((line) => line.startsWith("exit "));
	if (lines === void 0 || exit === void 0) return [unanswered(id, "exit code 0")];
	const status = Number(exit.slice(5));
	const said = lines.flatMap((line) => line.startsWith("said ") ? [line.slice(5)] : []);
	const itself = ended(id, status, said);
	const plan = said.map((line) => /^1\.\.(\d+)/.exec(line)?.[1]).find((count) => count !== void 0);
	if (plan === void 0) return [itself];
	const tests = said.flatMap((line) => tapTest(id, line));
	const missing = Number(plan) - tests.length;
	return [
		...tests,
		...missing === 0 ? [] : [check(`${id}: plan`, false, `${plan} tests`, `${tests.length} tests`)],
		...status === 0 || status !== ENDED && tests.some(({ verdict }) => verdict === "fail") ? [] : [itself]
	];
}
function ended(id, status, said) {
	const last = said.findLast((line) => line.trim() !== "");
	const words = last === void 0 ? "" : `: ${last}`;
	const how = status === ENDED ? `not done after 120 s, or ended by SIGTERM` : `exit code ${status}`;
	return check(id, status === 0, "exit code 0", `${how}${words}`);
}
function tapTest(id, line) {
	const [, not, number, text = ""] = /^(not )?ok\b\s*(\d*)\s*-?\s*(.*)$/.exec(line) ?? [];
	if (number === void 0) return [];
	const [, name = "", directive] = /^(.*?)\s*(?:#\s*(.*))?$/.exec(text) ?? [];
	const title = `${id}: ${name === "" ? `test ${number}` : name}`;
	if (directive !== void 0 && /^(skip|todo)/i.test(directive)) return [{
		id: title,
		verdict: "skipped",
		expected: "ok",
		actual: directive
	}];
	return [check(title, not === void 0, "ok", not === void 0 ? "ok" : "not ok")];
}
// packages/boot-test-qemu/src/verdict/expect.ts
/** Compare what the image promises with what the guest said, one row for each promise, in a fixed order. `now`: the host's clock, milliseconds since 1970. */
function checkPromises(expected, answer, upSeconds, accelerator, now) {
	const { promises } = expected;
	return [
		state(promises.unitsFailed, answer),
		failedUnits(promises.unitsFailed, answer),
		equal("kernel-release", expected.kernelRelease, answer.kernelRelease),
		equal("hostname", promises.hostname, answer.hostname),
		equal("default-target", promises.defaultTarget, answer.defaultTarget),
		...Object.entries(promises.sysctl).map(([key, value]) => sysctl(key, value, answer)),
		...promises.modules.map((name) => moduleThere(name, answer)),
		...promises.unitsEnabled.map((unit) => enabled(unit, answer)),
		...promises.unitsMasked.map((unit) => masked(unit, answer)),
		...checkExpectations(promises.expect ?? {}, answer, now),
		...checkScripts(expected.scripts ?? [], answer),
		bootSeconds(promises.bootSeconds, upSeconds, accelerator)
	];
}
function equal(id, expected, actual) {
	return actual === "" ? unanswered(id, expected) : check(id, expected === actual, expected, actual);
}
/** `degraded` means failed units, which have a row of their own. */
function state(allowedFailures, answer) {
	const wanted = allowedFailures > 0 ? ["running", "degraded"] : ["running"];
	const good = wanted.includes(answer.state) || answer.state === "degraded" && answer.failedUnits.length > 0;
	if (answer.state === "unknown" || answer.state === "") return unanswered("systemd-state", wanted.join(" or "), "unknown: systemd could not be asked");
	const waiting = answer.jobs.length === 0 ? "" : `, still busy with ${answer.jobs.slice(0, 5).join("; ")}`;
	return check("systemd-state", good, wanted.join(" or "), `${answer.state}${waiting}`);
}
function failedUnits(allowed, answer) {
	const failed = answer.failedUnits;
	const wanted = allowed === 0 ? "0" : `at most ${allowed}`;
	if (!answer.failedListed) return unanswered("units-failed", wanted, "unknown: systemd could not be asked");
	const names = failed.length === 0 ? "0" : `${failed.length}: ${failed.join(", ")}`;
	return check("units-failed", failed.length <= allowed, wanted, names);
}
/** Values with several numbers are separated by a tab in /proc/sys and by blanks in sysctl.d. */
function sysctl(key, wanted, answer) {
	const id = `sysctl ${key}`;
	const actual = answer.sysctl[key];
	if (answer.sysctlMissing.includes(key)) return check(id, false, wanted, "the kernel has no such key");
	if (actual === void 0) return unanswered(id, wanted);
	return check(id, words(wanted) === words(actual), words(wanted), words(actual));
}
const words = (value) => value.trim().split(/\s+/).join(" ");
function moduleThere(name, answer) {
	const [id, wanted] = [`module ${name}`, "loaded, built in or loadable"];
	const found = answer.moduleStates[moduleName(name)];
	if (found === void 0) return unanswered(id, wanted);
	if (found === "unknown") return unanswered(id, wanted, "not loaded, and the guest has no modprobe to ask");
	return check(id, /^(loaded|builtin|loadable)$/.test(found), wanted, found);
}
/** States in which a unit is started without being asked for; `static` and `indirect` units are started by others. */
const ENABLED = /^(enabled|enabled-runtime|static|indirect|alias|generated|linked)$/;
/** The unit as systemd knows it; undefined where it was not asked or did not say. */
function told(unit, answer) {
	const found = answer.units[unit];
	return found?.load === "unknown" ? void 0 : found;
}
function enabled(unit, answer) {
	const id = `enabled ${unit}`;
	const found = told(unit, answer);
	if (found === void 0) return unanswered(id, "enabled");
	return check(id, ENABLED.test(found.file), "enabled", `${found.file} (${found.load}, ${found.active})`);
}
function masked(unit, answer) {
	const id = `masked ${unit}`;
	const found = told(unit, answer);
	if (found === void 0) return unanswered(id, "masked");
	const actual = `${found.load === "not-found" ? "not-found" : found.file} (${found.active})`;
	return check(id, found.load.startsWith("masked"), "masked", actual);
}
/** A time only binds where the CPU is real. */
function bootSeconds(limit, up, accelerator) {
	const id = "boot-seconds";
	const actual = up === null ? "unknown" : up.toFixed(1);
	if (accelerator === "kvm") return {
		...check(id, up !== null && up <= limit, `at most ${limit}`, actual),
		...up === null ? { verdict: "broken" } : {}
	};
	return {
		id,
		verdict: "skipped",
		expected: `at most ${limit} under KVM`,
		actual: `${actual} emulated`
	};
}
// packages/boot-test-qemu/src/verdict/result.ts
/** One boot as the manifest has it: what the judge decided, what the guest said, and whether that is what was promised. */
function bootResult(path, { run, tier, noProbe, command }, expected, accelerator, now, measured = { checks: [] }) {
	const seconds = timeline$1(path, run);
	const { decision } = run;
	const checks = [...run.answer === void 0 || decision.cause === "emergency" ? [] : checkPromises(expected, run.answer, seconds.up, accelerator.kind, now), ...measured.checks];
	const unmet = checks.filter(({ verdict }) => verdict === "fail");
	const unknown = checks.filter(({ verdict }) => verdict === "broken");
	const common = {
		path,
		accelerator,
		command: [...command],
		seconds,
		cpuSeconds: run.cpuSeconds,
		probe: run.probe,
		tier,
		guest: run.answer === void 0 ? null : guest(run.answer),
		checks,
		...unitStarts(run),
		...portsHeard(run),
		...measured.instructions === void 0 ? {} : { instructions: measured.instructions },
		...measured.footprint === void 0 ? {} : { footprint: measured.footprint },
		lastLines: run.judge.transcript.excerpt(decision.line)
	};
	if (decision.verdict !== "pass") {
		const why = decision.cause === "probe-silent" && noProbe !== void 0 ? ` No probe was in it: ${noProbe}.` : "";
		return {
			...common,
			verdict: decision.verdict,
			cause: decision.cause,
			summary: `${decision.summary}${why}`
		};
	}
	const bad = unmet.length > 0 ? unmet : unknown;
	if (bad.length > 0) return {
		...common,
		verdict: unmet.length > 0 ? "fail" : "broken",
		cause: "expectation",
		summary: `It boots, but ${tell(bad[0])}${bad.length > 1 ? ` (and ${bad.length - 1} more)` : ""}.`
	};
	if (run.answer === void 0) {
		const summary = "A login prompt came up and no fault on the console; nothing else was looked at (`probe: none`).";
		return {
			...common,
			verdict: "pass",
			cause: null,
			summary
		};
	}
	const up = seconds.up === null ? "" : ` in ${seconds.up.toFixed(1)} s`;
	return {
		...common,
		verdict: "pass",
		cause: null,
		summary: `Up${up}; ${kept(checks)}.`
	};
}
const tell = ({ id, verdict, actual, expected }) => verdict === "broken" ? `${id} could not be found out (${actual}); expected: ${expected}` : `${id} is ${actual} instead of ${expected}`;
function kept(checks) {
	const passed = checks.filter(({ verdict }) => verdict === "pass").length;
	return `${passed} of ${passed} promises kept`;
}
/** Seconds with one decimal more than a person needs. */
const round = (seconds) => Math.max(0, Math.round(seconds * 100) / 100);
/**
* The guest's own clock counts from the start of the kernel, ours from the first instruction; where they met (the answer)
* tells how far apart they are. Without an answer only the console's marks are known.
*/
function timeline$1(path, { answer, answeredAt, decision, judge, totalMs }) {
	const mark = (ms) => ms === void 0 ? null : round(ms / 1e3);
	const total = round(totalMs / 1e3);
	const started = answer === void 0 || answeredAt === void 0 ? void 0 : answeredAt / 1e3 - answer.uptime;
	const firmware = started === void 0 ? mark(judge.marks.kernel) : round(started);
	const finished = decision.cause === "emergency" ? 0 : answer?.times["FinishTimestampMonotonic"] ?? 0;
	return {
		firmware: path === "direct" ? null : firmware,
		kernel: mark(judge.marks.initramfs),
		initramfs: started === void 0 || !answer?.pivot ? null : round(started + answer.pivot),
		up: started === void 0 || finished === 0 ? null : round(started + finished / 1e6),
		total
	};
}
/** Of several serial ports, what came over each. */
const portsHeard = ({ consoles }) => consoles.length < 2 ? {} : { consoles: consoles.map(({ port, bytes }) => ({
	port,
	bytes
})) };
/** The guest's times count from the start of its kernel. */
function unitStarts({ answer, answeredAt }) {
	const lines = answer?.facts["starts"];
	if (answer === void 0 || lines === void 0 || answeredAt === void 0) return {};
	const kernel = answeredAt / 1e3 - answer.uptime;
	return { starts: lines.flatMap((line) => {
		const [unit = "", begin, up] = line.split(" ");
		const time = (microseconds) => round(kernel + Number(microseconds) / 1e6);
		return Number(begin) > 0 ? [{
			unit,
			begin: time(begin),
			up: Number(up) > 0 ? time(up) : null
		}] : [];
	}).toSorted((a, b) => a.begin - b.begin || (a.unit < b.unit ? -1 : 1)) };
}
function guest(answer) {
	return {
		state: answer.state,
		systemd: /systemd (\d+\S*)/.exec(answer.systemd)?.[1] ?? answer.systemd,
		kernelRelease: answer.kernelRelease,
		failedUnits: [...answer.failedUnits],
		memTotalKib: answer.memTotalKib,
		memAvailableKib: answer.memAvailableKib,
		processes: answer.processes,
		modules: [...answer.modules],
		sysctl: { ...answer.sysctl },
		hostname: answer.hostname,
		cmdline: answer.cmdline,
		defaultTarget: answer.defaultTarget,
		units: { ...answer.units },
		moduleStates: { ...answer.moduleStates },
		failedLogs: Object.fromEntries(Object.entries(answer.failedLogs).map(([unit, lines]) => [unit, [...lines]]))
	};
}
/** What to tell the user about a boot: its cause, each unmet promise, and what the console warned of. */
function bootFindings(boot, { judge }) {
	const findings = [];
	if (boot.verdict !== "pass" && boot.cause !== null && boot.cause !== "expectation") {
		const hint = advice(boot.cause);
		const log = boot.checks.length > 0 ? "" : failureLog(boot);
		findings.push({
			level: "error",
			code: `boot-${boot.cause}`,
			title: `${boot.path} boot: ${boot.summary}`,
			...log === "" ? {} : { detail: log },
			...hint === void 0 ? {} : { hint }
		});
	}
	for (const check of boot.checks) {
		if (check.verdict !== "fail" && check.verdict !== "broken") continue;
		const log = check.id === "units-failed" ? failureLog(boot) : "";
		const hint = advice("expectation");
		findings.push({
			level: "error",
			code: "boot-expectation",
			title: `${boot.path} boot: ${tell(check)}`,
			...log === "" ? {} : { detail: log },
			...hint === void 0 ? {} : { hint }
		});
	}
	if (boot.cause !== null && boot.cause !== "expectation") return findings;
	if (boot.verdict === "pass" && boot.guest === null) findings.push({
		level: "warning",
		code: "boot-unprobed",
		title: `${boot.path} boot: only the console was judged: units, modules, sysctl and whatever else the image promises are not known`,
		hint: "Leave `probe` at `auto` where the image may be booted from a copy that holds the probe."
	});
	if (boot.guest !== null && judge.silent) findings.push({
		level: "warning",
		code: "console-silent",
		title: `${boot.path} boot: neither the kernel nor a login prompt wrote to the serial console`,
		hint: "Whoever watches a card over its serial line will see nothing: name that line on the kernel command line (`console=`)."
	});
	findings.push(...silentPorts(boot));
	for (const { rule, text } of judge.hits) if (rule.effect === "fault" || rule.told) findings.push({
		level: "warning",
		code: `console-${rule.id}`,
		title: `${boot.path} boot: ${text}`
	});
	for (const { rule, line } of judge.quotes) findings.push({
		level: "notice",
		code: "console-quote",
		title: `${boot.path} boot: a process of the guest, not its kernel, wrote to the console: ${judge.transcript.at(line) ?? rule.id}`,
		hint: "It counts for nothing. Whoever reads the console of a card will take it for a fault: let it write to the journal."
	});
	return findings;
}
/** Ports behind the first that the kernel was to speak to, and that nobody heard. */
function silentPorts({ path, guest, consoles = [] }) {
	const named = guest?.cmdline.split(" ") ?? [];
	return consoles.slice(1).filter(({ port, bytes }) => bytes === 0 && named.some((word) => word.split(",")[0] === `console=${port}`)).map(({ port }) => ({
		level: "warning",
		code: "console-silent",
		title: `${path} boot: nothing came over ${port}, which the kernel command line names as a console`,
		hint: `See whether the kernel has its driver, or take \`console=${port}\` off the command line.`
	}));
}
function failureLog(boot) {
	return Object.entries(boot.guest?.failedLogs ?? {}).map(([unit, lines]) => `${unit}: ${lines.join(" | ")}`).join("\n");
}
// packages/boot-test-qemu/src/boot-all.ts
/** Where the console of a boot is written. */
const consoleLog = (bench, bootPath) => path.join(bench.scratch, "logs", `boot-${bootPath}.console.log`);
/** Boot the image in every asked way, as many at once as the plan says; results in the order of the ways. */
async function bootAll(plan, ports) {
	const { bench, width } = plan;
	const { name } = bench.image.manifest;
	const ways = bench.image.boots;
	if (width === 1) return await sideBySide(ways, 1, (way) => ports.log.group(`Boot ${name}: ${way}`, () => bootOneWay(plan, way, ports)));
	return await ports.log.group(`Boot ${name}: ${ways.join(" and ")}, ${width} at once`, () => sideBySide(ways, width, (way) => bootOneWay(plan, way, named(ports, way))));
}
/** The same ports, what they tell of the work with a name before it. */
function named(ports, name) {
	const { log } = ports;
	return {
		...ports,
		log: {
			debug: (text) => log.debug(`${name}: ${text}`),
			info: (text) => log.info(`${name}: ${text}`),
			progress: (text) => log.progress(`${name}: ${text}`),
			finding: (finding) => log.finding(finding),
			group: (title, body) => log.group(title, body),
			untrusted: (source) => log.untrusted(source),
			mask: (secret) => log.mask(secret)
		}
	};
}
async function bootOneWay({ bench, accelerator, measuring }, bootPath, ports) {
	const attempted = await bootWithFallback(accelerator, (kind, singleThread) => bootOnce(bench, {
		bootPath,
		kind,
		singleThread,
		consoleLog: consoleLog(bench, bootPath)
	}, ports));
	const { done } = attempted;
	if (done.noProbe !== void 0) ports.log.info(`no probe in the guest: ${done.noProbe}`);
	const expected = {
		...bench.image.manifest,
		scripts: bench.scripts.map(({ name }) => name)
	};
	const result = (measured) => bootResult(bootPath, done, expected, attempted.accelerator, now, measured);
	const now = ports.clock.now();
	const judged = result();
	const boot = judged.verdict === "pass" ? result(await measure(measuring, bench, bootPath, done, ports)) : judged;
	return {
		boot,
		evidence: [...done.run.evidence, ...await journalOf(bench, boot, done)],
		told: await toldOf(boot, done),
		findings: [
			...attempted.findings,
			...bootFindings(boot, done.run),
			...measurementFindings(boot)
		]
	};
}
/** What the guest's journal has, for whoever looks at a red boot or at a system that is not content. */
async function journalOf(bench, { path: name, verdict }, { run }) {
	const lines = run.answer?.facts["journal"] ?? [];
	if (lines.length === 0 || verdict === "pass" && run.answer?.state === "running") return [];
	const file = path.join(bench.scratch, `${name}-journal.txt`);
	await writeFile(file, lines.map((line) => `${cleanLine(line)}\n`).join(""));
	return [{
		role: "journal",
		file
	}];
}
/** What the timeline shows of a boot. */
const toldOf = async (boot, { run }) => ({
	boot,
	transcript: run.judge.transcript,
	line: run.decision.line,
	screen: await screenOf(run.evidence)
});
/** The screenshot as PNG, where there is one. */
async function screenOf(evidence) {
	const screen = evidence.find(({ role }) => role === "screenshot");
	return screen === void 0 ? void 0 : await readFile(screen.file);
}
// packages/boot-test-qemu/src/choose-accelerator.ts
/** The accelerator for guests of `arch`, as the user wants it. Throws UserError where `kvm` was asked for and does not work. */
async function chooseAccelerator(asked, arch, ports) {
	if (asked === "tcg") return {
		kind: "tcg",
		reason: "requested",
		detail: "Emulation (TCG) was asked for.",
		probeMs: 0
	};
	const found = await probeAccelerator({ arch }, ports);
	if (asked === "kvm" && found.kind !== "kvm") throw new UserError({
		level: "error",
		code: found.reason,
		title: "KVM was asked for, but it does not run guests here",
		detail: found.detail,
		hint: "Mend that, or set `accelerator: auto` to fall back to emulation."
	});
	return found;
}
// packages/boot-test-qemu/src/machine/firmware.ts
/** Where distributions put UEFI firmware without Secure Boot keys; the first pair that exists is taken. */
const PLACES = {
	x86_64: [
		{
			code: "/usr/share/OVMF/OVMF_CODE_4M.fd",
			vars: "/usr/share/OVMF/OVMF_VARS_4M.fd"
		},
		{
			code: "/usr/share/OVMF/OVMF_CODE.fd",
			vars: "/usr/share/OVMF/OVMF_VARS.fd"
		},
		{
			code: "/usr/share/edk2/ovmf/OVMF_CODE.fd",
			vars: "/usr/share/edk2/ovmf/OVMF_VARS.fd"
		}
	],
	aarch64: [
		{
			code: "/usr/share/AAVMF/AAVMF_CODE.no-secboot.fd",
			vars: "/usr/share/AAVMF/AAVMF_VARS.fd"
		},
		{
			code: "/usr/share/AAVMF/AAVMF_CODE.fd",
			vars: "/usr/share/AAVMF/AAVMF_VARS.fd"
		},
		{
			code: "/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw",
			vars: "/usr/share/edk2/aarch64/vars-template-pflash.raw"
		}
	],
	riscv64: [{
		code: "/usr/share/qemu-efi-riscv64/RISCV_VIRT_CODE.fd",
		vars: "/usr/share/qemu-efi-riscv64/RISCV_VIRT_VARS.fd"
	}]
};
/** The same with Secure Boot on and Microsoft's keys in the variable store. */
const SECURE_PLACES = {
	x86_64: [{
		code: "/usr/share/OVMF/OVMF_CODE_4M.secboot.fd",
		vars: "/usr/share/OVMF/OVMF_VARS_4M.ms.fd"
	}, {
		code: "/usr/share/edk2/ovmf/OVMF_CODE.secboot.fd",
		vars: "/usr/share/edk2/ovmf/OVMF_VARS.secboot.fd"
	}],
	aarch64: [{
		code: "/usr/share/AAVMF/AAVMF_CODE.ms.fd",
		vars: "/usr/share/AAVMF/AAVMF_VARS.ms.fd"
	}],
	riscv64: []
};
const PACKAGE = {
	x86_64: "ovmf (Debian, Ubuntu) or edk2-ovmf (openEuler)",
	aarch64: "qemu-efi-aarch64 (Debian, Ubuntu) or edk2-aarch64 (openEuler)",
	riscv64: "qemu-efi-riscv64 (Debian 13)"
};
/** UEFI firmware for the guest, with Secure Boot on or off. Throws UserError naming the package where none is installed. */
async function findFirmware(arch, secureBoot) {
	const places = secureBoot ? SECURE_PLACES[arch] : PLACES[arch];
	for (const place of places) if (await Promise.all([access(place.code), access(place.vars)]).then(() => true, () => false)) return place;
	throw new UserError({
		level: "error",
		code: "firmware-missing",
		title: `no UEFI firmware${secureBoot ? " with Secure Boot" : ""} for ${arch} guests is installed`,
		detail: `Looked for ${places.map((place) => place.code).join(", ")}.`,
		hint: `Install ${PACKAGE[arch]}, or boot with \`boots: direct\` only.`
	});
}
// packages/boot-test-qemu/src/measure/baseline.ts
/**
* The instruction counts in earlier boot manifests. A file that is not there is told, no more: the first run has none. Throws one
* UserError with everything that is wrong with the others.
*/
async function readBaselines(files, ports) {
	const earlier = [];
	const findings = [];
	const wrong = [];
	for (const file of files) {
		if (!await access(file).then(() => true, () => false)) {
			findings.push({
				level: "notice",
				code: "baseline-missing",
				title: `there is no baseline at ${shownPath(file, ports)} yet: instructions are counted, not judged`,
				hint: "Keep the `boot.json` of this run where the next one finds it."
			});
			continue;
		}
		const read = await readManifest("dpuos.boot/v1", file, ports, () => []);
		if (!read.ok) wrong.push(...read.findings);
		else earlier.push(...read.value.boots.flatMap(({ instructions }) => instructions ?? []));
	}
	if (wrong.length > 0) throw new UserError(wrong);
	return {
		earlier,
		findings
	};
}
// packages/boot-test-qemu/src/read-scripts.ts
/** Read them. Throws one UserError with each that is missing, or that no kernel could run. */
async function readScripts(files, ports) {
	const scripts = [];
	const wrong = [];
	for (const file of files) {
		const shown = shownPath(file, ports);
		const data = await readFile(file).catch((error) => error);
		if (data instanceof Error) wrong.push({
			level: "error",
			code: "script-unreadable",
			title: `the script ${shown} cannot be read: ${data.code === "ENOENT" ? "there is no such file" : data.message}`,
			hint: "Correct the input `scripts`."
		});
		else if (!/^(#!|\x7fELF)/.test(data.subarray(0, 4).toString("latin1"))) wrong.push({
			level: "error",
			code: "script-without-interpreter",
			title: `the script ${shown} does not say who runs it`,
			hint: "Let its first line be `#!/bin/sh`, or another program that the image has.",
			at: {
				file: shown,
				line: 1
			}
		});
		else scripts.push({
			name: path.basename(file),
			data
		});
	}
	if (wrong.length > 0) throw new UserError(wrong);
	return scripts;
}
// packages/boot-test-qemu/src/report/junit.ts
/** One suite for each boot, one case for the boot itself and one for each check. */
function junit(image, boots) {
	const suites = boots.map((boot) => ({
		name: `${image}.${boot.path}`,
		seconds: boot.seconds.total,
		output: boot.lastLines,
		cases: [itself$1(boot), ...boot.checks.map(testcase)]
	}));
	return junit$1("dpuos boot", suites);
}
function itself$1(boot) {
	const check = {
		id: "boots",
		verdict: boot.cause === "expectation" ? "pass" : boot.verdict,
		expected: "the system is up",
		actual: boot.summary
	};
	return {
		...testcase(check),
		seconds: boot.seconds.total
	};
}
const testcase = ({ id, verdict, expected, actual }) => ({
	name: id,
	verdict,
	message: `expected ${expected}, found ${actual}`
});
// packages/boot-test-qemu/src/report/tap.ts
/** TAP version 13 (testanything.org): one test for each boot and each of its checks. What could not be found out is not ok. */
function tap(image, boots) {
	const rows = boots.flatMap((boot) => [itself(boot), ...boot.checks].map((check) => ({
		name: `${image} ${boot.path}: ${check.id}`,
		check
	})));
	const lines = rows.flatMap(({ name, check }, index) => test(index + 1, name, check));
	return [
		"TAP version 13",
		`1..${rows.length}`,
		...lines,
		""
	].join("\n");
}
/** The boot as a check; a failed expectation has its own. */
function itself(boot) {
	return {
		id: "boots",
		verdict: boot.cause === "expectation" ? "pass" : boot.verdict,
		expected: "the system is up",
		actual: boot.summary
	};
}
function test(number, name, { verdict, expected, actual }) {
	const text = name.replaceAll(/[#\s]+/g, " ");
	if (verdict === "skipped") return [`ok ${number} - ${text} # SKIP ${actual.replaceAll(/\s+/g, " ")}`];
	if (verdict === "pass") return [`ok ${number} - ${text}`];
	return [
		`not ok ${number} - ${text}`,
		"  ---",
		`  severity: ${verdict}`,
		`  expected: ${JSON.stringify(expected)}`,
		`  actual: ${JSON.stringify(actual)}`,
		"  ..."
	];
}
// packages/boot-test-qemu/src/report/timeline-style.ts
/** The whole style sheet of the page. */
const STYLE = `${PAGE_STYLE}
:root{--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--mark:#5a4a12}}
main{max-width:1400px}
h1{margin-bottom:14px}h2{margin-bottom:6px}h3 a{font-weight:400;margin-left:8px}a{color:var(--kernel)}
table{margin:8px 0}pre{white-space:pre-wrap}
.phases{position:relative;height:18px;border-radius:6px;overflow:hidden;background:var(--track);margin:12px 0 6px}
.phases i{position:absolute;top:0;bottom:0}
.firmware{background:var(--firmware)}.kernel{background:var(--kernel)}.initramfs{background:var(--initramfs)}.services{background:var(--services)}
.beside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 24px}
@media (max-width:900px){.beside{grid-template-columns:minmax(0,1fr)}}
ol.chart{list-style:none;margin:0;padding:0;font-size:13px}
ol.chart li{display:grid;grid-template-columns:minmax(0,38%) 1fr 58px;gap:8px;align-items:center;padding:1px 0}
.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.track{position:relative;height:10px;border-radius:3px;background:var(--track);overflow:hidden}
.track i{position:absolute;top:0;bottom:0;min-width:2px;background:var(--services)}
.never .track i{background:var(--fail)}.never .took{color:var(--fail)}
.took{text-align:right;font-variant-numeric:tabular-nums;color:var(--soft)}
.console{max-height:640px;overflow:auto;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:8px 10px;font:12px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.console div{display:grid;grid-template-columns:48px minmax(0,1fr);gap:10px}
.console time{color:var(--soft);text-align:right}.console span{white-space:pre-wrap;overflow-wrap:anywhere}
.console .decided{background:var(--mark);border-radius:4px}
.screen{max-width:100%;border:1px solid var(--line);border-radius:8px;margin-top:8px}
`;
// packages/boot-test-qemu/src/report/timeline.ts
/** Console lines on the page; all of them are in the log file. */
const MOST_LINES = 3e3;
/** Seconds below which a unit's start is no news. */
const SHORT = .1;
/** The boots of an image as one self-contained page: no scripts, nothing loaded, every text escaped, for consoles are written by whoever runs in the guest. */
function timeline(image, told) {
	return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark"><title>${image}: boots</title>
<style>${new Markup(STYLE)}</style></head><body><main>
<h1>${image}</h1>
${told.map((one) => section(one))}
</main></body></html>
`.text;
}
function section(told) {
	const { boot } = told;
	return html`<section id="${boot.path}"><h2>${boot.path} boot ${badge(boot.verdict)}</h2>
<p>${boot.summary}</p>
<p class="sub">${boot.accelerator.kind.toUpperCase()}: ${boot.accelerator.detail}</p>
${phaseBar(boot)}
${failures(boot)}
${display(told)}
<div class="beside"><div>${chart(boot)}</div><div>${consoleLines(told)}</div></div>
${boot.command.length === 0 ? "" : html`<details><summary>The command, to watch this boot</summary><pre>${boot.command.join(" ")}</pre></details>`}
</section>`;
}
const badge = (verdict) => html`<span class="badge ${verdict}">${verdict}</span>`;
const seconds$1 = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
/** Place on an axis that ends at `end`, as CSS has it. */
const at = (value, end) => `${(Math.max(0, value) / end * 100).toFixed(2)}%`;
/** End of a boot's axis: until it was up, or all of it. */
const endOf = ({ seconds: { up, total } }) => Math.max(.01, up ?? total);
/** The phases that were seen, each from the end of the one before. */
function phases({ path, seconds: { firmware, kernel, initramfs, up } }) {
	const ends = [
		...path === "uefi" ? [["firmware", firmware]] : [],
		["kernel", kernel],
		["initramfs", initramfs],
		["services", up]
	];
	let from = 0;
	return ends.flatMap(([name, to]) => {
		if (to === null) return [];
		const phase = [
			name,
			from,
			to
		];
		from = to;
		return [phase];
	});
}
function phaseBar(boot) {
	const all = phases(boot);
	if (all.length === 0) return html`<p class="sub">No phase was seen to its end.</p>`;
	const end = endOf(boot);
	return html`<div class="phases" role="img" aria-label="${all.map(([name, from, to]) => `${name} ${seconds$1(to - from)}`).join(", ")}">${all.map(([name, from, to]) => html`<i class="${name}" style="left:${at(from, end)};width:${at(to - from, end)}" title="${name}: ${seconds$1(to - from)}"></i>`)}</div>
<p class="legend">${all.map(([name, from, to]) => html`<span><i class="${name}"></i>${name} ${seconds$1(to - from)}</span>`)}</p>`;
}
function failures(boot) {
	const bad = boot.checks.filter(({ verdict }) => verdict === "fail" || verdict === "broken");
	if (bad.length === 0) return nothing$1;
	const row = ({ id, verdict, expected, actual }) => html`<tr><td>${badge(verdict)}</td><td><code>${id}</code></td><td><code>${expected}</code></td><td><code>${actual}</code></td></tr>`;
	return html`<div class="scroll"><table><thead><tr><th></th><th>promise</th><th>expected</th><th>found</th></tr></thead><tbody>${bad.map(row)}</tbody></table></div>`;
}
function display({ screen, transcript }) {
	if (screen === void 0) return nothing$1;
	const source = `data:image/png;base64,${Buffer.from(screen).toString("base64")}`;
	return html`<details${transcript.count === 0 ? new Markup(" open") : nothing$1}><summary>The display when the test ended</summary><img class="screen" src="${source}" alt="Screenshot of the guest’s display"></details>`;
}
function chart(boot) {
	const { starts } = boot;
	if (starts === void 0) return html`<h3>Units</h3><p class="sub">When units started is not known: the guest did not say.</p>`;
	const end = endOf(boot);
	const took = ({ begin, up }) => (up ?? end) - begin;
	const [slow, quick] = [starts.filter((one) => took(one) >= SHORT), starts.filter((one) => took(one) < SHORT)];
	const row = (one) => html`<li class="${one.up === null ? "never" : ""}"><span class="name">${one.unit}</span><span class="track"><i style="left:${at(one.begin, end)};width:${at(Math.min(took(one), end - one.begin), end)}"></i></span><span class="took">${one.up === null ? "not up" : seconds$1(took(one))}</span></li>`;
	return html`<h3>Units, by when they began (0-${seconds$1(end)})</h3>
<ol class="chart">${slow.map(row)}</ol>
${quick.length === 0 ? nothing$1 : html`<details><summary>${quick.length} units that took less than ${SHORT} s</summary><ol class="chart">${quick.map(row)}</ol></details>`}`;
}
function consoleLines({ transcript, line }) {
	const lines = transcript.tail(MOST_LINES);
	const left = transcript.count - lines.length;
	return html`<h3>Console${line === void 0 ? "" : html` <a href="#line-${line}">the line that decided</a>`}</h3>
${left === 0 ? nothing$1 : html`<p class="sub">${left} earlier lines are in the log file.</p>`}
<div class="console" tabindex="0" role="region" aria-label="Console">${lines.map(({ number, at: when, text }) => html`<div${number === line ? html` class="decided" id="line-${number}"` : ""}><time>${(when / 1e3).toFixed(1)}</time><span>${text}</span></div>`)}</div>`;
}
// packages/boot-test-qemu/src/report/files.ts
const EXTENSIONS = {
	"qemu-state": "qemu.txt",
	screenshot: "screen.png",
	"dnf-log": "dnf.log",
	journal: "journal.txt"
};
/** Put console logs, the results in all their forms and, last, the manifest into the output folder. */
async function writeResults(output, { image, result, told, report, consoleLogs, evidence }, ports) {
	const logs = [];
	for (const log of consoleLogs) {
		const target = path.join(output, path.basename(log));
		await ports.fs.publish(log, target);
		logs.push(target);
	}
	const kept = evidence.map((one) => ({
		...one,
		target: path.join(output, `boot-${one.path}.${EXTENSIONS[one.role]}`)
	}));
	for (const { file, target } of kept) await ports.fs.publish(file, target);
	const results = path.join(output, "boot.junit.xml");
	const page = path.join(output, "boot.html");
	const forms = [
		[
			"junit",
			results,
			junit(image, result.boots)
		],
		[
			"tap",
			path.join(output, "boot.tap"),
			tap(image, result.boots)
		],
		[
			"summary",
			path.join(output, "boot.md"),
			markdown("boot-test-qemu", result.verdict, report)
		],
		[
			"timeline",
			page,
			timeline(image, told)
		]
	];
	for (const [, file, text] of forms) await ports.fs.writeFile(file, text);
	const manifest = {
		...result,
		inputs: { digest: digest(result) },
		files: [
			...await Promise.all(forms.map(([role, file]) => fileEntry(role, file, output, ports))),
			...await Promise.all(logs.map((log) => fileEntry("console-log", log, output, ports))),
			...await Promise.all(kept.map(({ role, target }) => fileEntry(role, target, output, ports)))
		]
	};
	return {
		manifest: await writeManifest(manifest, output, ports),
		junit: results,
		timeline: page,
		consoleLogs: logs.join("\n")
	};
}
/** Over what shaped the result: the image, the machines it was booted in, and the tools. */
function digest({ image, tool, tools, boots }) {
	const machines = boots.map(({ path: bootPath, accelerator, command }) => [
		bootPath,
		accelerator.kind,
		command
	]);
	return digestOf([
		image,
		tool,
		tools,
		machines
	]);
}
// packages/boot-test-qemu/src/report/report.ts
/** Everything a boot test has to say. */
function bootReport(image, verdict, boots, findings) {
	const accelerator = boots[0]?.accelerator;
	return {
		headline: headline(image, boots),
		verdict,
		facts: [...accelerator === void 0 ? [] : [{
			name: "accelerator",
			value: `${accelerator.kind.toUpperCase()}: ${accelerator.detail}`
		}], ...boots.flatMap((boot) => [...idle(boot), ...portsOf(boot)])],
		tables: [
			bootTable(boots),
			...countTable(boots),
			...boots.flatMap((boot) => footprintTable(boot)),
			...boots.map((boot) => checkTable(boot))
		],
		excerpts: boots.flatMap((boot) => boot.verdict === "pass" ? [] : evidence(boot)),
		findings
	};
}
function headline(image, boots) {
	const bad = boots.find((boot) => boot.verdict !== "pass");
	if (bad !== void 0) return `${image}, ${bad.path} boot: ${bad.summary}`;
	if (boots.length === 0) return `${image} was not booted: no way to boot it was asked for.`;
	return `${image} boots: ${boots.map((boot) => boot.guest === null ? `${boot.path} (by its console alone)` : `${boot.path} in ${seconds(boot.seconds.up)}`).join(", ")}.`;
}
const seconds = (value) => value === null ? "–" : `${value.toFixed(1)} s`;
function idle({ path, guest }) {
	if (guest === null) return [];
	const { memTotalKib: total, memAvailableKib: available } = guest;
	const used = total === null || available === null ? "an unknown amount" : `${((total - available) / 1024).toFixed(0)} MiB`;
	const value = `${guest.state}, systemd ${guest.systemd}, ${used} of memory in use, ${guest.processes ?? "unknown"} processes, ${guest.modules.length} modules`;
	return [{
		name: `${path}: guest`,
		value
	}];
}
function portsOf({ path, consoles }) {
	if (consoles === void 0) return [];
	const each = consoles.map(({ port, bytes }) => `${port} ${bytes === 0 ? "silent" : `${bytes} bytes`}`);
	return [{
		name: `${path}: serial ports`,
		value: `${each.join(", ")}; the first is the console`
	}];
}
function bootTable(boots) {
	return {
		title: "Boots (seconds from the first instruction to the end of each phase)",
		columns: [
			{ name: "boot" },
			{ name: "verdict" },
			...[
				"firmware",
				"kernel",
				"initramfs",
				"up",
				"CPU"
			].map((name) => ({
				name,
				align: "right"
			})),
			{ name: "result" }
		],
		rows: boots.map((boot) => [
			boot.path,
			boot.verdict,
			...[
				boot.seconds.firmware,
				boot.seconds.kernel,
				boot.seconds.initramfs,
				boot.seconds.up
			].map(seconds),
			seconds(boot.cpuSeconds),
			boot.summary
		])
	};
}
function countTable(boots) {
	const counted = boots.flatMap(({ path, instructions }) => instructions === void 0 ? [] : [{
		path,
		...instructions
	}]);
	if (counted.length === 0) return [];
	const count = (value) => value === null ? "–" : millions(value);
	return [{
		title: "Instructions until each phase has ended (smallest of equal boots on one emulated CPU)",
		columns: [{ name: "boot" }, ...[
			"firmware",
			"kernel",
			"up",
			"spread",
			"baseline"
		].map((name) => ({
			name,
			align: "right"
		}))],
		rows: counted.map(({ path, kernel, initramfs, up, runs, baseline }) => [
			path,
			path === "uefi" ? count(kernel) : "–",
			count(initramfs),
			count(up),
			`${spread(runs).toFixed(3)} %`,
			typeof baseline === "number" ? count(baseline) : "–"
		])
	}];
}
/** Units in the table; the others are in the manifest. */
const TOP_UNITS = 15;
function footprintTable({ path, footprint }) {
	if (footprint === void 0) return [];
	const { units, wakeups, window, memoryKib, processes, threads, kernelThreads, timers } = footprint;
	const memory = memoryKib === null ? "an unknown amount" : `${(memoryKib / 1024).toFixed(0)} MiB`;
	return [{
		title: `Idle for ${window.toFixed(0)} s, ${path} boot: ${memory} of memory in use, ${processes} processes with ${threads} threads, ${kernelThreads} kernel threads, ${wakeups} wake-ups a second, ${timers.length} timers`,
		columns: [{ name: "unit" }, ...[
			"memory",
			"processes",
			"threads",
			"wake-ups/s"
		].map((name) => ({
			name,
			align: "right"
		}))],
		rows: units.slice(0, TOP_UNITS).map((unit) => [
			unit.unit,
			`${(unit.pssKib / 1024).toFixed(1)} MiB`,
			String(unit.processes),
			String(unit.threads),
			unit.wakeups.toFixed(1)
		]),
		detail: true
	}];
}
const WEIGHT = {
	fail: 0,
	broken: 1,
	pass: 2,
	skipped: 3
};
function checkTable(boot) {
	const rows = boot.checks.toSorted((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict]);
	return {
		title: `Promises, ${boot.path} boot`,
		columns: [
			{ name: "promise" },
			{ name: "verdict" },
			{ name: "expected" },
			{ name: "found" }
		],
		rows: rows.map((row) => [
			row.id,
			row.verdict,
			row.expected,
			row.actual
		]),
		detail: true
	};
}
function evidence(boot) {
	return [{
		title: `Console, ${boot.path} boot`,
		lines: boot.lastLines
	}, ...boot.command.length === 0 ? [] : [{
		title: `To watch this boot (${boot.path})`,
		lines: [boot.command.map(quote).join(" ")]
	}]];
}
/** As a shell takes it. */
function quote(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
// packages/boot-test-qemu/src/upgrade/load.ts
/** Read and verify them; undefined where no upgrade is asked for. Throws one UserError with everything that does not fit. */
async function loadUpgrade({ image: imageFile, upgradeFrom, toolchain: toolchainFile, upgradeTests: tests }, next, ports) {
	if (upgradeFrom === void 0) return void 0;
	if (toolchainFile === void 0) throw new UserError(noToolchain);
	const old = await loadImage(upgradeFrom, ["uefi"], ports);
	const read = await readManifest("dpuos.toolchain/v1", toolchainFile, ports);
	if (!read.ok) throw new UserError(read.findings);
	const wrong = mismatches(shownPath(upgradeFrom, ports), old.manifest, next, read.value);
	if (wrong.length > 0) throw new UserError(wrong);
	await requireTools("upgrade", next.arch, ports);
	return {
		old,
		tests,
		imageFile,
		toolchain: read.value,
		toolchainFile
	};
}
const noToolchain = {
	level: "error",
	code: "upgrade-without-toolchain",
	title: "`upgrade-from` needs `toolchain`: where the packages of the new release are",
	hint: "Pass the `toolchain.json` that the image was made with."
};
function mismatches(file, old, next, toolchain) {
	const wrong = [];
	if (old.arch !== next.arch) wrong.push([`${file} is an image for ${old.arch}, and the new one is for ${next.arch}`, "No upgrade leads from one to the other: name an earlier release of the same image."]);
	if (toolchain.arch !== next.arch) wrong.push([`the toolchain is for ${toolchain.arch}, and the image for ${next.arch}`, "Pass the `toolchain.json` that the image was made with."]);
	return wrong.map(([title, hint]) => ({
		level: "error",
		code: "upgrade-mismatch",
		title,
		hint
	}));
}
// packages/boot-test-qemu/src/upgrade/files.ts
const UPGRADE_FILES = {
	"upgrade.sh": "#!/bin/sh\n# Upgrades the running system with its own dnf from the repository on the second disk, which carries the label dpuos-repo. Says what happened, one\n# `WORD REST` a line; judged on the host (judge.ts). With `cut=yes` the power goes when a quarter of the transaction is done.\ncut=no\nrepository=/run/dpuos-repository\nwork=/run/dpuos-upgrade\nmkdir -p $repository $work/repos.d\n\ntool=\nfor name in dnf yum; do\n  file=/usr/bin/$name\n  if [ -x \"$file\" ]; then\n    [ -n \"$tool\" ] || tool=$file\n  elif [ -L \"$file\" ]; then\n    echo \"dangling $file $(readlink \"$file\")\"\n  fi\ndone\nif [ -z \"$tool\" ]; then\n  echo 'fault no-dnf'\n  exit 1\nfi\n\nif ! mount -t ext4 -o ro LABEL=dpuos-repo $repository 2> $work/mount; then\n  echo \"fault no-repository $(head -n 1 $work/mount)\"\n  exit 1\nfi\ncp $repository/dpuos.repo $work/repos.d/ || exit 1\n\n# Python keeps what it writes into a file for later otherwise.\nexport PYTHONUNBUFFERED=1 LC_ALL=C.UTF-8\nrun() {\n  \"$tool\" -y --setopt=reposdir=$work/repos.d --setopt=cachedir=$work/cache --setopt=install_weak_deps=False \"$@\" > $work/log 2>&1\n}\n\n# dnf numbers the steps of its transaction: `  Upgrading  : bash-5.2-1.x86_64  12/80`, behind one of another kind: `  Preparing  :  1/1`.\nwatch() {\n  while sleep 0.2; do\n    step=$(sed -n -e 's|^ *Upgrading .* \\([0-9]*/[0-9]*\\) *$|\\1|p' -e 's|^ *Installing .* \\([0-9]*/[0-9]*\\) *$|\\1|p' $work/log | tail -n 1)\n    done=${step%%/*} all=${step##*/}\n    all=${all%% *}\n    [ -n \"$step\" ] && [ \"$((done * 4))\" -ge \"$all\" ] || continue\n    # Above every log level, so that the console has it.\n    echo \"<0>dpuos: the power goes at step $done of $all\" > /dev/kmsg\n    sleep 1\n    echo b > /proc/sysrq-trigger\n    # Where the kernel has no such key.\n    systemctl reboot --force --force\n  done\n}\nif [ $cut = yes ]; then watch & fi\n\nrun upgrade\nstatus=$?\nwhile IFS= read -r line; do echo \"dnf $line\"; done < $work/log\necho \"upgrade $status\"\n# After an upgrade that was cut short, packages are there twice.\nif [ $status = 0 ] && [ -n \"$(rpm -qa --qf '%{NAME}.%{ARCH}\\n' | grep -v -e '^kernel' -e '^gpg-pubkey' | sort | uniq -d)\" ]; then\n  run remove --duplicates\n  status=$?\n  while IFS= read -r line; do echo \"dnf $line\"; done < $work/log\n  echo \"duplicates $status\"\nfi\numount $repository\nexit $status\n",
	"inspect.sh": "#!/bin/sh\n# What is installed, what differs from its packages, which kernels and which of somebody else's modules are there, and which of the files named at\n# the end lie in the root. The content of files is compared for the packages alone that are named there (`=NEVRA`): an emulated guest takes minutes\n# for all. Says `WORD REST` a line, and `told WORD` after a list that is whole; judged on the host (judge.ts).\nwork=/run/dpuos-inspect\nmkdir -p $work\n\nrpm -qa --qf '%{NAME}-%{EVR}.%{ARCH}\\n' > $work/packages && {\n  while IFS= read -r line; do\n    case $line in gpg-pubkey-*) ;; *) echo \"package $line\" ;; esac\n  done < $work/packages\n  echo 'told package'\n}\n\nsed -n '/^exit # lists$/,$p' \"$0\" > $work/lists\n\n# Its exit code says only that something differs.\nif command -v rpm > /dev/null 2>&1; then\n  rpm -Va --nodeps --nomtime --noscripts --nofiledigest > $work/verify 2> /dev/null\n  set --\n  while IFS= read -r line; do case $line in =*) set -- \"$@\" \"${line#=}\" ;; esac; done < $work/lists\n  [ $# = 0 ] || rpm -V --nodeps --nomtime --noscripts -- \"$@\" >> $work/verify 2> /dev/null\n  while IFS= read -r line; do echo \"verify $line\"; done < $work/verify\n  echo 'told verify'\nfi\n\nrunning=$(uname -r)\nfor folder in /lib/modules/*/; do\n  folder=${folder%/}\n  release=${folder##*/}\n  [ -e \"$folder/modules.dep\" ] || continue\n  echo \"kernel $release\"\n  for place in extra updates weak-updates; do\n    [ -d \"$folder/$place\" ] || continue\n    find \"$folder/$place\" -name '*.ko*' > $work/modules\n    while IFS= read -r file; do\n      name=${file##*/}\n      name=${name%%.ko*}\n      state=missing\n      if modprobe -n -q \"$name\" 2> /dev/null && modprobe --show-depends \"$name\" > $work/depends 2> /dev/null; then\n        state=loadable\n        while read -r verb needed _; do [ \"$verb\" != insmod ] || [ -e \"$needed\" ] || state=missing; done < $work/depends\n        [ $state = missing ] || modprobe -q \"$name\" 2> /dev/null || state=refused\n      fi\n      echo \"vendor $release $name $state $running\"\n    done < $work/modules\n  done\ndone\necho 'told kernel'\n\n# One process for many files: starting one takes an emulated guest a fiftieth of a second. The sum behind several is no file.\nsizes() { [ $# = 0 ] || wc -c -- \"$@\" | while read -r size file; do [ \"$file\" = total ] || echo \"there $size $file\"; done; }\nset --\nwhile IFS= read -r file; do\n  case $file in /*) [ -e \"$file\" ] && [ ! -d \"$file\" ] && set -- \"$@\" \"$file\" ;; esac\n  [ $# -lt 200 ] || { sizes \"$@\" && set --; }\ndone < $work/lists\nsizes \"$@\"\necho 'told there'\nexit # lists\n"
};
// packages/boot-test-qemu/src/upgrade/judge.ts
/** Most names in one sentence. */
const NAMED = 5;
const few = (names) => `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ""}`;
/** Did dnf upgrade the system? Where it could not even start because it was cut away, the check says which line of the definition took it. */
function dnfChecks(upgrade, old) {
	const [id, expected] = ["dnf upgrade", "exit code 0"];
	if (upgrade === void 0) return [unanswered(id, expected, "not done in time")];
	const { fault, upgraded, duplicates } = upgrade;
	if (fault !== void 0) return [check(id, false, expected, faultText(fault, upgrade, old))];
	if (upgraded === void 0) return [unanswered(id, expected)];
	const failed = scriptlets(upgrade.log);
	return [
		check(id, upgraded === 0, expected, `exit code ${upgraded}${upgraded === 0 ? "" : `: ${reason(upgrade.log)}`}`),
		check("dnf upgrade: scriptlets", failed.length === 0, "none fails", failed.length === 0 ? "none failed" : few(failed)),
		...duplicates === void 0 ? [] : [check("dnf remove --duplicates", duplicates === 0, expected, `exit code ${duplicates}: ${reason(upgrade.log)}`)]
	];
}
function faultText(fault, { dangling }, { removed, packages }) {
	if (!fault.startsWith("no-dnf")) return `the repository could not be mounted: ${fault.replace(/^\S+ ?/, "")}`;
	const [broken] = dangling;
	if (broken === void 0) return packages.some(({ name }) => name === "dnf" || name === "yum") ? "neither dnf nor yum can be run, though their packages are installed" : "the image has neither dnf nor yum";
	const name = broken.target.split("/").at(-1) ?? broken.target;
	const cut = removed.find(({ what }) => what.split("/").at(-1) === name);
	const why = cut === void 0 ? "" : `, which ${cut.rule} cut`;
	return `${dangling.map(({ link }) => link).join(" and ")} cannot be run: they need ${name}${why}`;
}
/** dnf's own words for a failure: `Error: …` and what follows, else its last line. */
function reason(log) {
	const lines = log.map((line) => line.trim()).filter((line) => line !== "");
	const error = lines.findIndex((line) => /^(Error|error)\b/.test(line));
	return (error < 0 ? lines.slice(-1) : lines.slice(error, error + 4)).join(" ");
}
const scriptlets = (log) => [...new Set(log.flatMap((line) => {
	const [, where = "", code = ""] = /(%\S+\(\S+\)) scriptlet failed, (?:exit status|signal) (\d+)/.exec(line) ?? [];
	return where === "" ? [] : [`${where} (${code})`];
}))];
/** What an upgraded system must be: the packages of the new release, and no file that differs from its package since. */
function upgradedChecks(before, after, next) {
	return [
		packagesCheck(before, after, next),
		verifyCheck(before, after),
		...vendorChecks(after)
	];
}
function packagesCheck(before, after, next) {
	const [id, expected] = ["upgraded packages", "those of the new release"];
	if (before.packages === void 0 || after.packages === void 0) return unanswered(id, expected);
	const had = new Set(before.packages.map(nameOfNevra));
	const has = new Set(after.packages.map(bare));
	const behind = next.packages.filter(({ nevra, name }) => had.has(name) && !has.has(bare(nevra)));
	const told = behind.length === 0 ? `all ${next.packages.filter(({ name }) => had.has(name)).length}` : "";
	return check(id, behind.length === 0, expected, `${told}${behind.length === 0 ? "" : `not upgraded to ${few(behind.map(({ nevra }) => nevra))}`}`);
}
/** rpm tells an epoch of 0 where the package sets one. */
const bare = (nevra) => nevra.replace(/-0:/, "-");
/** `SM5DLUGTP c /path` or `missing   c /path` (rpm(8)): attributes c and g are files that are meant to change. */
const MEANT_TO_CHANGE = /^(?:\S{8,9}|missing)\s+[cg]\s+\//;
const pathOf = (line) => line.slice(line.indexOf("/"));
function verifyCheck(before, after) {
	const [id, expected] = ["rpm -Va", "no file differs that did not before"];
	if (before.verify === void 0 || after.verify === void 0) return unanswered(id, expected);
	const known = new Set(before.verify.map(pathOf));
	const drift = [...new Set(after.verify)].filter((line) => line.includes("/") && !known.has(pathOf(line)) && !MEANT_TO_CHANGE.test(line));
	return check(id, drift.length === 0, expected, drift.length === 0 ? "none" : `${drift.length}: ${few(drift)}`);
}
/** Each module that a vendor put beside another kernel, for the one that runs now. */
function vendorChecks({ vendor }) {
	const there = new Set(vendor.filter(({ release, running }) => release === running).map(({ name }) => name));
	return vendor.filter(({ release, running, name }) => release !== running && !there.has(name)).map(({ name, release, state, running }) => check(`vendor module ${name}`, state === "loadable", `loads into ${running}`, state === "refused" ? `refused by ${running}: it was made for ${release}` : `not there for ${running}, only for ${release}`));
}
/** Files that a cut had taken away and that an upgrade brought back: what the upgraded card has more than a fresh one. */
function returnedFindings(after, asked) {
	if (after.there === void 0) return [{
		level: "warning",
		code: "upgrade-files-unknown",
		title: "upgraded: whether files came back that a cut had taken away could not be found out"
	}];
	const back = after.there.filter(({ path }) => asked.has(path)).toSorted((a, b) => b.size - a.size);
	if (back.length === 0) return [];
	const bytes = back.reduce((sum, { size }) => sum + size, 0);
	const names = back.map(({ path, size }) => `${path} (${formatMiB(size)}, ${asked.get(path)})`);
	return [{
		level: "warning",
		code: "upgrade-files-back",
		title: `upgraded: ${back.length} ${back.length === 1 ? "file" : "files"} of ${formatMiB(bytes)} came back that a cut had taken away`,
		detail: names.slice(0, 20).join("\n"),
		hint: "Packages bring all their files with each upgrade. Leave out the package instead of its files, or install cards anew instead of upgrading them."
	}];
}
/** Files that were cut from either release, with the rule; folders and packages are none. */
function cutFiles(...releases) {
	const files = /* @__PURE__ */ new Map();
	for (const { removed } of releases) for (const { kind, what, rule } of removed) if (kind !== "package" && /^\/[^\n\r]+$/.test(what)) files.set(what, rule);
	return files;
}
// packages/boot-test-qemu/src/upgrade/repository.ts
/** By which upgrade.sh finds it; ext4 labels have at most 16 characters. */
const LABEL = "dpuos-repo";
/** Where upgrade.sh mounts it. */
const MOUNT = "/run/dpuos-repository";
/** Room for ext4's own tables, and what a file's last block wastes: bytes. */
const SPARE = 32 * 2 ** 20;
const SPARE_FILE = 8192;
/**
* A read-only disk with the RPMs of the image's lock that the old release does not have, and their metadata, as a dnf repository: an emulated dnf
* takes its time over every package that it reads of. Every RPM is verified by sha256 and signature here, and by
* signature again in the guest. Throws UserError where the lock or a package cannot be had.
*/
async function makeRepositoryDisk(request, folder, ports) {
	const { image, toolchain, toolchainFile } = request;
	const locked = await lockedPackages(request, ports);
	const entries = locked.filter(({ nevra }) => !request.had.has(nevra));
	const keyFolder = path.dirname(toolchainFile);
	const { repositories, dnfCache } = toolchain;
	const taken = await takeLocked(entries, {
		repositories,
		keyFolder,
		dnfCache
	}, ports);
	if (taken.missing.length > 0) throw new UserError(unavailable(taken.missing));
	const tree = path.join(folder, "repository");
	await mkdir(path.join(tree, "keys"), { recursive: true });
	for (const { file, nevra } of taken.packages) {
		const place = path.join(tree, `${nevra.replace(/-\d+:/, "-")}.rpm`);
		await link(file, place).catch(() => copyFile(file, place));
	}
	await ports.proc.run([
		"createrepo_c",
		"-q",
		"--no-database",
		"--",
		tree
	], { timeoutMs: 6e5 });
	const used = new Set(taken.packages.map(({ repository }) => repository));
	const keys = [];
	for (const key of new Set(repositories.filter(({ id }) => used.has(id)).flatMap(({ gpgkey }) => gpgkey))) {
		const place = `keys/${keys.length + 1}`;
		await copyFile(path.resolve(keyFolder, key), path.join(tree, place));
		keys.push(`file://${MOUNT}/${place}`);
	}
	const unsigned = repositories.some(({ id, gpgkey }) => used.has(id) && gpgkey.length === 0);
	await writeFile(path.join(tree, "dpuos.repo"), repoFile(image, keys, unsigned));
	const disk = path.join(folder, "repository.ext4");
	const bytes = taken.packages.reduce((sum, { size }) => sum + size + SPARE_FILE, SPARE);
	const options = [
		"-q",
		"-t",
		"ext4",
		"-O",
		"^has_journal",
		"-m",
		"0",
		"-L",
		LABEL,
		"-d",
		tree
	];
	await ports.proc.run([
		"mke2fs",
		...options,
		disk,
		`${Math.ceil(bytes / 1024)}k`
	], { timeoutMs: 6e5 });
	const served = new Set(locked.map(({ nevra }) => nevra));
	const own = image.packages.filter(({ nevra }) => !served.has(nevra));
	return {
		file: disk,
		findings: [...taken.findings, ...own.length === 0 ? [] : [notServed(own)]]
	};
}
function repoFile({ distro }, keys, unsigned) {
	return [
		"[dpuos-upgrade]",
		`name=The new release (${distro}), as it is locked`,
		`baseurl=file://${MOUNT}`,
		"enabled=1",
		`gpgcheck=${unsigned ? 0 : 1}`,
		...keys.length === 0 ? [] : [`gpgkey=${keys.join(" ")}`],
		""
	].join("\n");
}
async function lockedPackages({ image, imageFile }, ports) {
	const entry = image.files.find(({ role }) => role === "lock");
	const shown = shownPath(imageFile, ports);
	if (entry === void 0) throw new UserError({
		level: "error",
		code: "image-without-file",
		title: `${shown} lists no lock, so what the new release consists of is not known`,
		hint: "Let tailor-image of the same version write it.",
		at: { file: shown }
	});
	const file = listedFile(imageFile, entry);
	const read = readLock(await readFile(file, "utf8"), shownPath(file, ports));
	if (!read.ok) throw new UserError(read.findings);
	return read.value.lock.arches[image.arch]?.packages ?? [];
}
const unavailable = (missing) => ({
	level: "error",
	code: "upgrade-packages-missing",
	title: `${missing.length} ${missing.length === 1 ? "package" : "packages"} of the new release cannot be had any more, for example ${missing[0]?.nevra ?? ""}`,
	hint: "Run tailor-image and this test on the same machine, or with the same cache, and with the toolchain that the image was made with."
});
const notServed = (own) => ({
	level: "notice",
	code: "upgrade-local-packages",
	title: `${own.length} ${own.length === 1 ? "package" : "packages"} of the new release came as RPM files and not from a repository, so the upgrade does not have them: ${own.slice(0, 5).map(({ nevra }) => nevra).join(", ")}`
});
// packages/boot-test-qemu/src/upgrade/said.ts
/** The lines of the script at `index` (from 1), by their first word; undefined when it did not end. */
function saidBy(index, { facts }) {
	const lines = facts[`script:${index}`];
	if (lines?.at(-1)?.startsWith("exit ") !== true) return void 0;
	const said = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, word = "", rest = ""] = /^said (\S+) ?(.*)$/.exec(line) ?? [];
		said.set(word, [...said.get(word) ?? [], cleanLine(rest)]);
	}
	return said;
}
/** Read what inspect.sh said as script `index`. */
function inspectionOf(index, answer) {
	const said = saidBy(index, answer);
	const whole = (word) => said?.get("told")?.includes(word) === true ? said.get(word) ?? [] : void 0;
	return {
		packages: whole("package"),
		verify: whole("verify"),
		kernels: whole("kernel"),
		vendor: (whole("kernel") === void 0 ? [] : said?.get("vendor") ?? []).map((line) => {
			const [release = "", name = "", state = "", running = ""] = line.split(" ");
			return {
				release,
				name,
				state,
				running
			};
		}),
		there: whole("there")?.map((line) => {
			const [, size = "0", path = ""] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
			return {
				path,
				size: Number(size)
			};
		})
	};
}
/** Read what upgrade.sh said as script `index`; undefined when it did not end. */
function upgradeOf(index, answer) {
	const said = saidBy(index, answer);
	if (said === void 0) return void 0;
	const status = (word) => {
		const [text] = said.get(word) ?? [];
		return text === void 0 ? void 0 : Number(text);
	};
	return {
		upgraded: status("upgrade"),
		duplicates: status("duplicates"),
		fault: said.get("fault")?.[0],
		dangling: (said.get("dangling") ?? []).map((line) => {
			const [link = "", target = ""] = line.split(" ");
			return {
				link,
				target
			};
		}),
		log: said.get("dnf") ?? []
	};
}
// packages/boot-test-qemu/src/upgrade/prove.ts
/** Seconds that dnf has in the guest, and that looking at every file of every package has there: emulated, dnf needs a minute or two. */
const UPGRADE_SECONDS = 1800;
const INSPECT_SECONDS = 600;
/** `rpm -Va` names each file that a cut took away. */
const INSPECT_LINES = 15e3;
/** dnf writes some four for each package; with those above less than a probe's answer may have (MAX_RECORDS). */
const UPGRADE_LINES = 4e3;
/**
* Boot the old release, upgrade it with its own dnf to the image under test, and boot that; then, where asked for, the old kernel again, and the same
* upgrade with the power cut in its midst. Resolves with one result for each boot: those behind one that failed are left out.
*/
async function proveUpgrade(request, bench, accelerator, ports) {
	const { old, tests } = request;
	const next = bench.image;
	const had = new Set(old.manifest.packages.map(({ nevra }) => nevra));
	const { file: data, findings } = await ports.log.group("Make the repository of the new release", async () => makeRepositoryDisk({
		...request,
		image: next.manifest,
		had
	}, await ports.fs.scratch("repository"), ports));
	const cut = cutFiles(old.manifest, next.manifest);
	const brought = next.manifest.packages.filter(({ nevra, layer }) => !had.has(nevra) && layer !== "kernel").map(({ nevra }) => nevra);
	const boots = [];
	const run = async (step) => {
		const done = await ports.log.group(`Upgrade of ${old.manifest.name}: ${step.name}`, () => bootStep(step, bench, accelerator, ports));
		boots.push(done.booted);
		return done;
	};
	const good = ({ booted }) => booted.boot.verdict === "pass";
	const upgrading = {
		reboot: true,
		data,
		expected: () => old.manifest
	};
	const after = (name, disk, before) => ({
		name,
		image: next,
		disk,
		withOwn: true,
		scripts: [inspect([...brought.map((nevra) => `=${nevra}`), ...cut.keys()])],
		expected: () => next.manifest,
		checks: ({ run: { answer } }, index) => answer === void 0 ? [] : upgradedChecks(before, inspectionOf(index, answer), next.manifest),
		findings: ({ run: { answer } }, index) => answer === void 0 ? [] : returnedFindings(inspectionOf(index, answer), cut)
	});
	const upgrade = await run({
		...upgrading,
		name: "upgrade",
		image: old,
		scripts: [inspect([]), upgradeScript(false)],
		checks: ({ run: { answer } }, index) => answer === void 0 ? [] : dnfChecks(upgradeOf(index + 1, answer), old.manifest)
	});
	const { answer } = upgrade.done.run;
	if (!good(upgrade) || answer === void 0) return {
		boots,
		findings
	};
	const before = inspectionOf(upgrade.index, answer);
	await run(after("upgraded", upgrade.done.disk, before));
	const sameKernel = old.manifest.kernelRelease === next.manifest.kernelRelease;
	if (tests.includes("rollback") && !sameKernel) {
		const { kernelRelease } = old.manifest;
		await run({
			name: "rollback",
			image: next,
			disk: upgrade.done.disk,
			kernel: kernelRelease,
			scripts: [],
			expected: () => ({
				...next.manifest,
				kernelRelease
			}),
			checks: () => []
		});
	}
	if (tests.includes("power-cut")) {
		const cutShort = await run({
			...upgrading,
			name: "power-cut",
			image: old,
			scripts: [upgradeScript(true)],
			checks: () => []
		});
		if (good(cutShort)) {
			const repair = await run({
				...upgrading,
				name: "repair",
				image: old,
				disk: cutShort.done.disk,
				scripts: [upgradeScript(false)],
				expected: ({ run: { answer: said } }) => ({
					...old.manifest,
					kernelRelease: said?.kernelRelease ?? old.manifest.kernelRelease
				}),
				checks: ({ run: { answer: said } }, index) => said === void 0 ? [] : dnfChecks(upgradeOf(index, said), old.manifest)
			});
			if (good(repair)) await run(after("repaired", repair.done.disk, before));
		}
	}
	return {
		boots,
		findings: [...findings, ...sameKernel && tests.includes("rollback") ? [noRollback] : []]
	};
}
const noRollback = {
	level: "notice",
	code: "upgrade-same-kernel",
	title: "both releases have the same kernel: there is none to go back to, and no rollback was tried"
};
/** `list`: paths to look for, and `=NEVRA` of packages to verify by content. */
const inspect = (list) => ({
	name: "inspect",
	data: Buffer.from(`${UPGRADE_FILES["inspect.sh"]}${list.map((one) => `${one}\n`).join("")}`),
	seconds: INSPECT_SECONDS,
	lines: INSPECT_LINES
});
const UPGRADE = "upgrade";
const upgradeScript = (cut) => ({
	name: UPGRADE,
	data: Buffer.from(cut ? UPGRADE_FILES["upgrade.sh"].replace("\ncut=no\n", "\ncut=yes\n") : UPGRADE_FILES["upgrade.sh"]),
	seconds: UPGRADE_SECONDS,
	lines: UPGRADE_LINES
});
async function bootStep(step, bench, accelerator, ports) {
	const own = step.withOwn === true ? bench.scripts : [];
	const scripts = [...own, ...step.scripts];
	const image = step.disk === void 0 ? step.image : {
		...step.image,
		disk: {
			...step.image.disk,
			...step.disk
		}
	};
	const extra = scripts.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) * 1e3;
	const { watchSeconds: _, ...rest } = bench;
	const machine = {
		...rest,
		image,
		scripts,
		limits: (kind) => {
			const limits = bench.limits(kind);
			return {
				...limits,
				timeoutMs: limits.timeoutMs + extra
			};
		}
	};
	const { kernel, reboot, data } = step;
	const attempted = await bootWithFallback(accelerator, (kind, singleThread) => bootOnce(machine, {
		bootPath: "uefi",
		kind,
		singleThread,
		step: step.name,
		...kernel === void 0 ? {} : { kernel },
		...reboot === void 0 ? {} : { reboot },
		...data === void 0 ? {} : { data },
		consoleLog: consoleLog(bench, step.name)
	}, ports));
	const { done } = attempted;
	const index = own.length + 1;
	const expected = {
		...step.expected(done),
		scripts: own.map(({ name }) => name)
	};
	const judged = bootResult(step.name, done, expected, attempted.accelerator, ports.clock.now(), { checks: step.checks(done, index) });
	const told = step.name === "power-cut" ? asCut(judged, done) : judged;
	const boot = step.disk === void 0 ? told : {
		...told,
		command: []
	};
	ports.log.info(`${step.name}: ${boot.verdict}: ${boot.summary}`);
	const evidence = [
		...boot.verdict === "pass" ? [] : done.run.evidence,
		...await journalOf(bench, boot, done),
		...await dnfLog(step, done, index, bench.scratch)
	];
	const findings = told !== judged ? [] : bootFindings(boot, done.run);
	return {
		booted: {
			boot,
			told: await toldOf(boot, done),
			evidence,
			findings: [
				...attempted.findings,
				...findings,
				...step.findings?.(done, index) ?? []
			]
		},
		done,
		index
	};
}
/** What dnf wrote in the guest, for whoever asks why. */
async function dnfLog({ name, scripts }, { run: { answer } }, first, folder) {
	const index = scripts.findIndex((one) => one.name === UPGRADE);
	const log = index < 0 || answer === void 0 ? void 0 : upgradeOf(first + index, answer)?.log;
	if (log === void 0 || log.length === 0) return [];
	const file = path.join(folder, `${name}-dnf.log`);
	await writeFile(file, `${log.join("\n")}\n`);
	return [{
		role: "dnf-log",
		file
	}];
}
/** What upgrade.sh tells the console before it takes the power away. */
const CUT = /dpuos: the power goes at (step \d+ of \d+)/;
/** Lines of the console among which it is looked for. */
const CONSOLE_TAIL = 200;
/** A boot that was to end in the midst of the transaction. */
function asCut(boot, { run }) {
	const said = run.judge.transcript.tail(CONSOLE_TAIL).findLast(({ text }) => CUT.test(text));
	const at = CUT.exec(said?.text ?? "")?.[1];
	if (boot.cause === "reset" && at !== void 0) return {
		...boot,
		verdict: "pass",
		cause: null,
		summary: `The power went at ${at} of dnf’s transaction.`
	};
	if (run.answer === void 0) return boot;
	return {
		...boot,
		verdict: "broken",
		cause: "expectation",
		summary: "The power did not go in the midst of the upgrade: dnf was done, or failed, before."
	};
}
// packages/boot-test-qemu/src/verdict/policy-findings.ts
/** What `verify.console` allowed in all boots of a run, and which entries allowed nothing. */
function policyFindings({ allowed }) {
	return allowed.map(({ rule, reason, lines }) => lines > 0 ? {
		level: "notice",
		code: "console-allowed",
		title: `${lines} console line${lines === 1 ? "" : "s"} of rule ${rule} allowed by verify.console: ${reason}`
	} : {
		level: "notice",
		code: "console-allow-unused",
		title: `no console line of rule ${rule} came in any boot, though verify.console allows it (${reason})`,
		hint: "Remove the entry when the fault is gone: it would hide the next one."
	});
}
// packages/boot-test-qemu/src/test-image.ts
/** What the guest may write, beside copies of the boot partition: bytes asked of the scratch folder. */
const ROOM = 512 * 2 ** 20;
/** Boot an image in every asked way, as many at once as the host has room for, and put everything that is said of it into `output`. */
async function testImage(image, output, inputs, ports) {
	const { arch, name } = image.manifest;
	const upgrade = await loadUpgrade({
		...inputs,
		image: image.file
	}, image.manifest, ports);
	const accelerator = await ports.log.group("Choose the accelerator", async () => {
		const chosen = await chooseAccelerator(inputs.accelerator, arch, ports);
		ports.log.info(`${chosen.kind.toUpperCase()} (${chosen.reason}): ${chosen.detail}`);
		return chosen;
	});
	const scripts = [...presetScripts(inputs.presets ?? []), ...await readScripts(inputs.scripts ?? [], ports)];
	const baselines = await readBaselines(inputs.baseline ?? [], ports);
	const watched = inputs.measure?.includes("footprint") ?? false;
	const emulator = await qemu(image, ports);
	const means = {
		cpus: availableParallelism(),
		memory: await memoryAvailable(),
		qemu: emulator.qemuVersion
	};
	const { model, findings: scaled } = modelFor(arch, image.manifest.promises.machine ?? {}, inputs, means, accelerator.kind);
	const bench = {
		image,
		...emulator,
		firmware: upgrade !== void 0 || image.boots.includes("uefi") ? await findFirmware(arch, model.secureBoot) : void 0,
		model,
		policy: new Policy(image.manifest.promises.console),
		probe: inputs.probe,
		scripts,
		...watched ? { watchSeconds: 10 } : {},
		scratch: await ports.fs.scratch("boot", { inMemory: ROOM }),
		limits: (kind) => limitsFor(kind, inputs)
	};
	const measuring = {
		instructions: inputs.measure?.includes("instructions") ?? false,
		footprint: watched,
		earlier: baselines.earlier,
		maxGrowth: inputs.maxGrowth
	};
	await mkdir(path.join(bench.scratch, "logs"));
	const boots = [];
	const told = [];
	const evidence = [];
	const findings = [
		...baselines.findings,
		...scaled,
		...untestedParts(model, upgrade === void 0 ? image.boots : ["uefi"])
	];
	const all = [...await bootAll({
		bench,
		accelerator,
		measuring,
		width: widthFor(image.boots.length, model, means, inputs.parallel)
	}, ports)];
	if (upgrade !== void 0) {
		const proof = await proveUpgrade(upgrade, bench, accelerator, ports);
		all.push(...proof.boots);
		findings.push(...proof.findings);
	}
	for (const done of all) {
		const bootPath = done.boot.path;
		ports.log.info(`${done.boot.verdict}: ${done.boot.summary}`);
		boots.push(done.boot);
		told.push(done.told);
		evidence.push(...done.evidence.map((one) => ({
			...one,
			path: bootPath
		})));
		findings.push(...done.findings);
	}
	findings.push(...policyFindings(bench.policy));
	const disks = [image.disk, ...upgrade === void 0 ? [] : [upgrade.old.disk]];
	const changed = await ports.log.group("Check that the disk is untouched", () => changedDisks(disks, ports));
	const untouched = changed.length === 0;
	findings.unshift(...changed);
	for (const finding of findings) ports.log.finding(finding);
	const verdict = untouched ? overall(boots.map((boot) => boot.verdict)) : "broken";
	const manifest = {
		schema: "dpuos.boot/v1",
		tool: {
			name: "boot-test-qemu",
			version: ports.host.version
		},
		source: image.manifest.source,
		tools: { qemu: bench.qemuVersion },
		findings,
		arch,
		verdict,
		image: image.manifest.inputs.digest,
		untouched,
		boots
	};
	const report = bootReport(name, verdict, boots, findings);
	return {
		report,
		outputs: {
			...await writeResults(output, {
				image: name,
				result: manifest,
				told,
				report,
				consoleLogs: logFiles(bench, boots),
				evidence
			}, ports),
			verdict
		}
	};
}
/** Disks that are not what they were when they were loaded. */
async function changedDisks(disks, ports) {
	const findings = [];
	for (const { file, sha256 } of disks) {
		if ((await ports.fs.hash(file)).sha256 === sha256) continue;
		findings.push({
			level: "error",
			code: "disk-changed",
			title: `${file} changed while it was tested: nothing that was seen counts`,
			hint: "Let no other process write to the image during the test."
		});
	}
	return findings;
}
async function qemu(image, ports) {
	const { program, machine } = MACHINES[image.manifest.arch];
	const [help, version] = await Promise.all([ports.proc.run([
		program,
		"-machine",
		"help"
	]), ports.proc.run([program, "--version"])]);
	return {
		machineType: versionedMachine(machine, help.stdout),
		qemuVersion: qemuVersion(version.stdout)
	};
}
const logFiles = (bench, boots) => boots.flatMap(({ path: name, consoles = [] }) => {
	const first = consoleLog(bench, name);
	return [first, ...consoles.slice(1).map(({ port }) => portLog(first, port))];
});
// packages/boot-test-qemu/src/core.ts
/** Test each image, one after the other: every one takes what the host has room for. */
const core = async (inputs, ports) => {
	const files = [...inputs.image === void 0 ? [] : [inputs.image], ...inputs.images ?? []];
	refuse(inputs, files);
	const all = await ports.log.group("Verify the image", () => loadAll(files, inputs, ports));
	const { upgradeFrom: from, shard } = inputs;
	const { images, upgrade } = shard === void 0 ? {
		images: all,
		upgrade: true
	} : onlyShare(all, from !== void 0, shard);
	const [only] = images;
	if (all.length === 1 && only !== void 0) return await testImage(only, inputs.output, {
		...inputs,
		upgradeFrom: upgrade ? from : void 0
	}, ports);
	const tested = [];
	for (const image of images) {
		const name = folderOf(image);
		const result = await ports.log.group(name, () => testImage(image, path.join(inputs.output, name), inputs, ports));
		tested.push({
			...result,
			name
		});
	}
	const report = tested.length === 0 ? nothing(shard) : together(tested);
	const each = (of) => tested.map(({ outputs }) => of(outputs)).join("\n");
	return {
		report,
		outputs: {
			manifest: each(({ manifest }) => manifest),
			junit: each(({ junit }) => junit),
			timeline: each(({ timeline }) => timeline),
			consoleLogs: each(({ consoleLogs }) => consoleLogs),
			verdict: report.verdict
		}
	};
};
/** Throws UserError for inputs that do not go together. */
function refuse({ upgradeFrom }, files) {
	if (files.length === 0) throw new UserError({
		level: "error",
		code: "image-missing",
		title: "neither `image` nor `images` is given",
		hint: "Give the image manifest of tailor-image (`image.json`) as `image`, or several as `images`."
	});
	if (files.length > 1 && upgradeFrom !== void 0) throw new UserError({
		level: "error",
		code: "upgrade-of-several",
		title: `\`upgrade-from\` is one earlier release, and ${files.length} images are given`,
		hint: "Test the upgrade of each image in a step of its own."
	});
}
/** All images, verified; throws one UserError with what is wrong with any of them. */
async function loadAll(files, { boots }, ports) {
	const images = [];
	const findings = [];
	const names = /* @__PURE__ */ new Map();
	for (const file of files) try {
		const image = await loadImage(file, boots, ports);
		const name = folderOf(image);
		const other = names.get(name);
		if (other === void 0) names.set(name, file);
		else findings.push(sameName(name, shownPath(other, ports), shownPath(file, ports)));
		images.push(image);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		findings.push(...error.findings);
	}
	if (findings.length > 0) throw new UserError(findings);
	return images;
}
/** Of several images each has a folder of its own. */
const folderOf = ({ manifest }) => `${manifest.name}-${manifest.arch}`;
const sameName = (name, one, other) => ({
	level: "error",
	code: "image-twice",
	title: `${one} and ${other} are both ${name}, and their results would go into one folder`,
	hint: "Leave one out, or test them in steps of their own."
});
/** More parts than boots. */
const nothing = (shard) => ({
	headline: `No boot belongs to part ${shard?.index} of ${shard?.of}: there are fewer boots than parts.`,
	verdict: "skipped",
	facts: [],
	tables: [],
	excerpts: [],
	findings: []
});
export { core, spec };
