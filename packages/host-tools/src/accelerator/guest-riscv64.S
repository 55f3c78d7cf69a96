/*
 * Probe guest for riscv64 (machine `virt`): a flat image, entered at its first byte in supervisor mode, after OpenSBI. Stages as
 * letters on the 16550 at 0x10000000: P running, W memory work, T 5 waits of 10 ms by the time counter (10 MHz), C 200 device reads.
 * Leaves through the board's test device at 0x100000: QEMU exits with code 0.
 *
 * riscv64-linux-gnu-as -march=rv64gc -o guest.o guest-riscv64.S && riscv64-linux-gnu-ld -Ttext=0 -e _start -o guest.elf guest.o
 * riscv64-linux-gnu-objcopy -O binary -j .text guest.elf guest.bin
 */
        .option norelax
        .text
        .globl  _start
_start:
        li      a1, 0x10000000
        li      a2, 'P'
        sb      a2, 0(a1)

        li      a3, 64
1:      li      a4, 0x80400000
        li      a5, 4096
2:      sd      a5, 0(a4)
        addi    a4, a4, 256
        addi    a5, a5, -1
        bnez    a5, 2b
        addi    a3, a3, -1
        bnez    a3, 1b
        li      a2, 'W'
        sb      a2, 0(a1)

        li      a3, 5
        li      a6, 100000
3:      rdtime  a4
4:      rdtime  a5
        sub     a5, a5, a4
        bltu    a5, a6, 4b
        addi    a3, a3, -1
        bnez    a3, 3b
        li      a2, 'T'
        sb      a2, 0(a1)

        li      a3, 200
5:      lbu     a2, 5(a1)               /* line status: an exit each */
        addi    a3, a3, -1
        bnez    a3, 5b
        li      a2, 'C'
        sb      a2, 0(a1)
        li      a2, '\n'
        sb      a2, 0(a1)

        li      a1, 0x100000
        li      a2, 0x5555
        sw      a2, 0(a1)
6:      wfi
        j       6b
