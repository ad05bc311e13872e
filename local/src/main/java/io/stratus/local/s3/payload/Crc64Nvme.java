package io.stratus.local.s3.payload;

import java.nio.ByteBuffer;

/// CRC-64/NVME (NVM Express NVM Command Set Specification 1.0d, section 5.2.1.3.4), which the JDK lacks.
final class Crc64Nvme implements Checksum.Digest {

    private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L; // 0xAD93D23594C93659, bits reversed
    private static final long[] TABLE = table();

    private long crc = -1;

    private static long[] table() {
        var table = new long[256];
        for (int i = 0; i < table.length; i++) {
            long entry = i;
            for (int bit = 0; bit < 8; bit++) {
                entry = (entry & 1) == 0 ? entry >>> 1 : (entry >>> 1) ^ POLYNOMIAL;
            }
            table[i] = entry;
        }
        return table;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            crc = TABLE[(int) (crc ^ bytes[i]) & 0xFF] ^ (crc >>> 8);
        }
    }

    @Override
    public byte[] value() {
        return ByteBuffer.allocate(8).putLong(~crc).array();
    }
}
