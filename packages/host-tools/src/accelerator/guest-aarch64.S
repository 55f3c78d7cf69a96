/*
 * Probe guest for aarch64 (machine `virt`): a flat image, entered at its first byte. Stages as letters on the
 * PL011 at 0x09000000: P running, W memory work, T 5 expiries of the virtual timer (polled: no interrupt
 * controller needed), C 200 device reads. Leaves through PSCI SYSTEM_OFF: QEMU exits with code 0.
 *
 * aarch64-linux-gnu-as -o guest.o guest-aarch64.S && aarch64-linux-gnu-ld -Ttext=0 -e _start -o guest.elf guest.o
 * aarch64-linux-gnu-objcopy -O binary -j .text guest.elf guest.bin
 */
        .text
        .globl  _start
_start:
        ldr     x1, =0x09000000
        mov     w2, #'P'
        str     w2, [x1]

        mov     x3, #64
1:      ldr     x4, =0x40400000
        mov     x5, #4096
2:      str     x5, [x4]
        add     x4, x4, #256
        subs    x5, x5, #1
        b.ne    2b
        subs    x3, x3, #1
        b.ne    1b
        mov     w2, #'W'
        str     w2, [x1]

        mrs     x6, cntfrq_el0          /* 10 ms in timer ticks */
        mov     x7, #100
        udiv    x6, x6, x7
        mov     x8, #5
3:      msr     cntv_tval_el0, x6
        mov     x9, #3                  /* enabled, interrupt masked */
        msr     cntv_ctl_el0, x9
        isb
4:      mrs     x9, cntv_ctl_el0
        tbz     x9, #2, 4b              /* ISTATUS: expired */
        subs    x8, x8, #1
        b.ne    3b
        mov     w2, #'T'
        str     w2, [x1]

        mov     x8, #200
5:      ldr     w2, [x1, #0x18]         /* UARTFR: an exit each */
        subs    x8, x8, #1
        b.ne    5b
        mov     w2, #'C'
        str     w2, [x1]
        mov     w2, #'\n'
        str     w2, [x1]

        ldr     x0, =0x84000008         /* PSCI SYSTEM_OFF */
        hvc     #0
6:      wfi
        b       6b
