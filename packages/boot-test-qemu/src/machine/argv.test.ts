import { describe, expect, test } from 'vitest'
import { aModel } from '../testing/a-model.ts'
import { type Machine, machineArgv } from './argv.ts'
import { qemuVersion, versionedMachine } from './version.ts'

const X86: Machine = {
  arch: 'x86_64',
  accelerator: 'tcg',
  type: 'pc-q35-7.2',
  model: aModel(),
  disk: { file: '/scratch/disk.qcow2', format: 'qcow2', snapshot: false },
  start: { path: 'uefi', code: '/usr/share/OVMF/OVMF_CODE_4M.fd', vars: '/scratch/vars.fd' },
  control: { qmp: '/scratch/qmp', probe: '/scratch/probe', serial: [] },
}

/** Values of an option that may be given several times. */
function values(machine: Machine, option: string): string[] {
  const argv = machineArgv(machine)
  return argv.flatMap((word, index) => (word === `-${option}` ? [argv[index + 1] ?? ''] : []))
}

describe('the virtual machine', () => {
  test('is a whole q35 with UEFI, disk, network, entropy, panic device, probe port and control socket', () => {
    expect(machineArgv(X86)).toMatchInlineSnapshot(`
      [
        "qemu-system-x86_64",
        "-machine",
        "pc-q35-7.2",
        "-accel",
        "tcg,thread=multi",
        "-cpu",
        "max",
        "-smp",
        "2",
        "-m",
        "1024",
        "-nodefaults",
        "-display",
        "none",
        "-no-reboot",
        "-action",
        "panic=none",
        "-device",
        "pvpanic",
        "-device",
        "virtio-rng-pci",
        "-device",
        "VGA",
        "-netdev",
        "user,id=net,restrict=on",
        "-device",
        "virtio-net-pci,netdev=net,romfile=",
        "-drive",
        "if=none,id=disk,format=qcow2,file=/scratch/disk.qcow2,cache=unsafe",
        "-device",
        "virtio-blk-pci,drive=disk,bootindex=1",
        "-drive",
        "if=pflash,unit=0,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd",
        "-drive",
        "if=pflash,unit=1,format=raw,file=/scratch/vars.fd",
        "-S",
        "-chardev",
        "stdio,id=console,signal=off",
        "-qmp",
        "unix:/scratch/qmp,server=on,wait=off",
        "-device",
        "virtio-serial-pci",
        "-serial",
        "chardev:console",
        "-chardev",
        "socket,id=probe,path=/scratch/probe,server=on,wait=off",
        "-device",
        "virtserialport,chardev=probe,name=org.dpuos.probe",
      ]
    `)
  })

  test('stops before its first instruction only where somebody will start it', () => {
    expect(machineArgv(X86)).toContain('-S')
    const { control: _, ...byHand } = X86
    expect(machineArgv(byHand)).not.toContain('-S')
    expect(values(byHand, 'serial')).toEqual(['mon:stdio'])
    expect(machineArgv(byHand).join(' ')).not.toContain('/scratch/qmp')
  })

  test('runs on the host CPU under KVM', () => {
    const kvm: Machine = { ...X86, accelerator: 'kvm' }
    expect(values(kvm, 'accel')).toEqual(['kvm'])
    expect(values(kvm, 'cpu')).toEqual(['host'])
  })

  test('takes kernel, initramfs and command line for a direct boot, and no firmware', () => {
    const start = {
      path: 'direct',
      kernel: '/k',
      initramfs: '/i',
      cmdline: 'root=UUID=1 console=ttyS0',
    } as const
    const direct: Machine = { ...X86, start }
    expect(values(direct, 'kernel')).toEqual(['/k'])
    expect(values(direct, 'initrd')).toEqual(['/i'])
    expect(values(direct, 'append')).toEqual(['root=UUID=1 console=ttyS0'])
    expect(values(direct, 'drive').join()).not.toContain('pflash')
  })

  test('has the devices of the virt board on aarch64', () => {
    const arm: Machine = { ...X86, arch: 'aarch64', type: 'virt-7.2,gic-version=max' }
    expect(machineArgv(arm)[0]).toBe('qemu-system-aarch64')
    expect(values(arm, 'machine')).toEqual(['virt-7.2,gic-version=max'])
    expect(values(arm, 'cpu')).toEqual(['cortex-a72'])
    expect(values(arm, 'device')).toContain('pvpanic-pci')
  })

  test('has the devices of the virt board on riscv64, and starts through the OpenSBI that QEMU brings', () => {
    const riscv: Machine = { ...X86, arch: 'riscv64', type: 'virt' }
    expect(machineArgv(riscv)[0]).toBe('qemu-system-riscv64')
    expect(values(riscv, 'cpu')).toEqual(['rv64'])
    expect(values(riscv, 'device')).toContain('pvpanic-pci')
    expect(values(riscv, 'bios')).toEqual([])
  })

  test('never writes to the artifact when started by hand', () => {
    const { control: _, ...rest } = X86
    const byHand: Machine = { ...rest, disk: { file: '/out/disk.raw', format: 'raw', snapshot: true } }
    const writable = values(byHand, 'drive').filter((drive) => !/snapshot=on|readonly=on/.test(drive))
    expect(writable).toEqual([])
  })

  test('keeps commas of a path apart from those of the option', () => {
    const odd: Machine = { ...X86, disk: { file: '/a,b/disk', format: 'raw', snapshot: false } }
    expect(values(odd, 'drive')[0]).toContain('file=/a,,b/disk,')
  })

  test('rounds memory up to whole MiB', () => {
    expect(values({ ...X86, model: { ...X86.model, memory: 2 ** 29 + 1 } }, 'm')).toEqual(['513'])
  })
})

describe('machine types', () => {
  const HELP = `Supported machines are:
pc                   Standard PC (i440FX + PIIX, 1996) (alias of pc-i440fx-7.2)
q35                  Standard PC (Q35 + ICH9, 2009) (alias of pc-q35-7.2)
pc-q35-7.2           Standard PC (Q35 + ICH9, 2009)
virt                 QEMU 7.2 ARM Virtual Machine (alias of virt-7.2)
`
  test.each([
    ['q35', 'pc-q35-7.2'],
    ['virt,gic-version=max', 'virt-7.2,gic-version=max'],
    ['microvm', 'microvm'],
  ])('%s is %s, versioned', (type, versioned) => {
    expect(versionedMachine(type, HELP)).toBe(versioned)
  })

  test('the version of QEMU is read from its first line', () => {
    expect(qemuVersion('QEMU emulator version 7.2.22 (Debian 1:7.2+dfsg-7+deb12u16)\n')).toBe('7.2.22')
    expect(qemuVersion('')).toBe('unknown')
  })

  test('counts instructions on one thread, with a clock that a busy host does not touch and a fixed date', () => {
    const counted = { ...X86, counted: true }
    expect(values(counted, 'accel')).toEqual(['tcg,thread=single'])
    expect(values({ ...X86, arch: 'aarch64' }, 'device')).toContain('ramfb')
    // Drawing would be counted too.
    expect(values(counted, 'device')).not.toContain('VGA')
    expect(values(counted, 'icount')).toEqual(['shift=1,sleep=off'])
    expect(values(counted, 'rtc')).toEqual(['base=2030-01-01T12:00:00,clock=vm'])
    expect(values(X86, 'icount')).toEqual([])
  })

  test('emulates all CPUs in one thread where the race of several was seen', () => {
    expect(values({ ...X86, singleThread: true }, 'accel')).toEqual(['tcg,thread=single'])
  })

  test('has its disk on the bus, the cards and the IOMMU that the board has', () => {
    const fitted = (model: Partial<Machine['model']>): Machine => ({
      ...X86,
      model: { ...X86.model, ...model },
    })
    expect(values(fitted({ disk: 'nvme' }), 'device')).toContain('nvme,serial=dpuos,drive=disk,bootindex=1')
    expect(values(fitted({ disk: 'usb' }), 'device')).toEqual(
      expect.arrayContaining([
        'qemu-xhci,id=usb',
        'usb-storage,bus=usb.0,drive=disk,removable=on,bootindex=1',
      ]),
    )
    const card = (disk: 'sd' | 'emmc') => values({ ...fitted({ disk }), data: '/d' }, 'device').slice(-6)
    expect(card('sd').join(' ')).toContain(
      'sdhci-pci,id=cards sd-card,drive=disk sdhci-pci,id=cards2 sd-card,drive=data',
    )
    expect(card('emmc').join(' ')).toContain('sdhci-pci,id=cards emmc,drive=disk')
    expect(values(fitted({ nics: 2 }), 'netdev')).toEqual([
      'user,id=net,restrict=on',
      'user,id=net1,restrict=on',
    ])
    const sriov = values(fitted({ virtualFunctions: 4 }), 'device')
    expect(sriov.find((device) => device.startsWith('nvme,id=sriov,'))).toContain(
      'bus=sriov-port,sriov_max_vfs=4,sriov_vq_flexible=8,sriov_vi_flexible=4',
    )
    expect(values(X86, 'device').join(' ')).not.toContain('nvme')
    const iommu = fitted({ iommu: true })
    expect(values(iommu, 'machine')).toEqual(['pc-q35-7.2,kernel-irqchip=split'])
    expect(values(iommu, 'device')[0]).toBe('intel-iommu,intremap=on,caching-mode=on')
    expect(values(fitted({ secureBoot: true }), 'machine')).toEqual(['pc-q35-7.2,smm=on'])
    expect(values(fitted({ secureBoot: true }), 'global')).toEqual([
      'driver=cfi.pflash01,property=secure,value=on',
    ])
    const arm: Machine = { ...iommu, arch: 'aarch64', type: 'virt-7.2,gic-version=max' }
    expect(values(arm, 'machine')).toEqual(['virt-7.2,gic-version=max,iommu=smmuv3'])
  })

  describe('reads each serial port that the board has', () => {
    const control = { qmp: '/s/qmp', probe: '/s/probe', serial: ['/s/a', '/s/b'] }
    const ported = (arch: Machine['arch'], ...serial: readonly string[]): Machine => ({
      ...X86,
      arch,
      model: aModel({ serial }),
      control,
    })
    const ports = (machine: Machine): string[] => [
      ...values(machine, 'serial'),
      ...values(machine, 'device').filter((device) => /serial,|virtconsole/.test(device)),
    ]

    test('on a PC at the address that gives it its number, whichever is the console', () => {
      expect(ports(ported('x86_64', 'ttyS1', 'ttyS0'))).toEqual([
        'chardev:serial-ttyS0',
        'isa-serial,chardev=console,index=1',
      ])
    })

    test('virtio consoles in the order of their numbers', () => {
      const machine = ported('x86_64', 'hvc1', 'hvc0', 'ttyS0')
      expect(ports(machine)).toEqual([
        'chardev:serial-ttyS0',
        'virtconsole,chardev=serial-hvc0',
        'virtconsole,chardev=console',
      ])
      expect(values(machine, 'chardev')).toEqual(
        expect.arrayContaining([
          'socket,id=serial-hvc0,path=/s/a,server=on,wait=off',
          'socket,id=serial-ttyS0,path=/s/b,server=on,wait=off',
        ]),
      )
    })

    test('on arm64 its PL011, and a card on PCI', () => {
      expect(ports(ported('aarch64', 'ttyAMA0', 'ttyS0'))).toEqual([
        'chardev:console',
        'pci-serial,chardev=serial-ttyS0',
      ])
      expect(ports(ported('aarch64', 'ttyAMA0', 'ttyAMA1'))).toEqual([
        'chardev:console',
        'chardev:serial-ttyAMA1',
      ])
    })

    test('by hand the console is the terminal, and nobody reads the others', () => {
      const { control: _, ...byHand } = ported('x86_64', 'hvc0', 'ttyS0')
      expect(values(byHand, 'chardev')).toEqual([
        'stdio,id=console,mux=on,signal=off',
        'null,id=serial-ttyS0',
      ])
      expect(values(byHand, 'mon')).toEqual(['chardev=console'])
      expect(ports(byHand)).toEqual(['chardev:serial-ttyS0', 'virtconsole,chardev=console'])
    })
  })

  test('hands credentials over in its SMBIOS tables, however long they are', () => {
    const smbios = ['/s/credential-0', '/s/a,b']
    expect(values({ ...X86, smbios }, 'smbios')).toEqual([
      'type=11,path=/s/credential-0',
      'type=11,path=/s/a,,b',
    ])
    expect(values({ ...X86, smbios }, 'machine')).toEqual(['pc-q35-7.2,smbios-entry-point-type=64'])
    expect(values({ ...X86, arch: 'aarch64', type: 'virt-7.2', smbios }, 'machine')).toEqual(['virt-7.2'])
    expect(values(X86, 'smbios')).toEqual([])
  })

  test('speaks to its TPM over a socket', () => {
    const control = { qmp: '/scratch/qmp', probe: '/scratch/probe', serial: [], tpm: '/scratch/tpm.sock' }
    expect(values({ ...X86, control }, 'chardev')).toContain('socket,id=tpm,path=/scratch/tpm.sock')
    expect(values({ ...X86, control }, 'device')).toContain('tpm-crb,tpmdev=tpm0')
    expect(values({ ...X86, arch: 'aarch64', control }, 'device')).toContain('tpm-tis-device,tpmdev=tpm0')
  })
})
