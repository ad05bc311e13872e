import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Makes the sample files that the demo uploads: `java samples/make/Samples.java samples`, with JDK 25.
///
/// `garden.jpg` is a drawn picture that says of itself what a phone says of a photo (Exif 2.3): held sideways
/// (orientation 6), taken at a place and a time, by a model. `plan.pdf` is one page of text. Nothing in them is of
/// anyone's. The same JDK makes the same bytes.
void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    var folder = Path.of(arguments.length == 0 ? "samples" : arguments[0]);
    Files.write(folder.resolve("garden.jpg"), withExif(jpeg(garden(1600, 1200))));
    Files.write(folder.resolve("plan.pdf"), pdf(List.of("Garden plan", "1. Sow tomatoes", "2. Mend the fence", "3. Rest")));
}

/// A hill, a sun and a house; drawn lying on its side, so that orientation 6 sets it upright.
static BufferedImage garden(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.translate(0, height);
    pen.rotate(-Math.PI / 2); // from here on the picture is upright, height wide and width high
    upright(pen, height, width);
    pen.dispose();
    return image;
}

static void upright(Graphics2D pen, int width, int height) {
    pen.setPaint(new GradientPaint(0, 0, new Color(0x3A7BD5), 0, height * 0.7f, new Color(0xFDE8C9)));
    pen.fillRect(0, 0, width, height);
    pen.setPaint(new Color(0xFFD166));
    pen.fill(new Ellipse2D.Double(width * 0.66, height * 0.08, width * 0.2, width * 0.2));
    hill(pen, new Color(0x6A994E), width, height, 0.62, 0.48);
    hill(pen, new Color(0x386641), width, height, 0.74, 0.66);
    pen.setPaint(new Color(0xF2E8CF));
    pen.fill(new RoundRectangle2D.Double(width * 0.2, height * 0.6, width * 0.26, height * 0.14, 8, 8));
    var roof = new Path2D.Double();
    roof.moveTo(width * 0.16, height * 0.605);
    roof.lineTo(width * 0.33, height * 0.52);
    roof.lineTo(width * 0.50, height * 0.605);
    roof.closePath();
    pen.setPaint(new Color(0xBC4749));
    pen.fill(roof);
    pen.setPaint(new Color(0x5B3A29));
    pen.fill(new RoundRectangle2D.Double(width * 0.3, height * 0.66, width * 0.06, height * 0.08, 6, 6));
}

static void hill(Graphics2D pen, Color colour, int width, int height, double left, double right) {
    var hill = new Path2D.Double();
    hill.moveTo(0, height * left);
    hill.curveTo(width * 0.3, height * (left - 0.14), width * 0.6, height * (right + 0.12), width, height * right);
    hill.lineTo(width, height);
    hill.lineTo(0, height);
    hill.closePath();
    pen.setPaint(colour);
    pen.fill(hill);
}

static byte[] jpeg(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(0.85f);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), quality);
    }
    return bytes.toByteArray();
}

/// The picture with its first segment an APP1 with Exif, right behind the start marker.
static byte[] withExif(byte[] jpeg) throws IOException {
    var exif = exif();
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (2 + 6 + exif.length)).array());
    out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.write(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
}

/// A TIFF of three directories: the picture's, the camera's, the place's.
static byte[] exif() {
    int camera = 8 + Directory.size(6);
    int place = camera + Directory.size(2);
    int values = place + Directory.size(4);
    var tiff = ByteBuffer.allocate(values + 256).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    var store = new Directory(tiff, values);
    store.begin(6).ascii(0x010F, "Stratus").ascii(0x0110, "Sample phone").number(0x0112, 6);
    store.ascii(0x0132, "2026:05:01 09:30:00").offset(0x8769, camera).offset(0x8825, place).end();
    store.begin(2).ascii(0x9003, "2026:05:01 09:30:00").ascii(0x9011, "+02:00").end();
    store.begin(4).ascii(0x0001, "N").degrees(0x0002, 52, 31, 12).ascii(0x0003, "E").degrees(0x0004, 13, 24, 18).end();
    return java.util.Arrays.copyOf(tiff.array(), store.used());
}

/// Writes directories one behind the other; values of more than four bytes go behind the last of them.
static final class Directory {

    private final ByteBuffer tiff;
    private int free;

    Directory(ByteBuffer tiff, int free) {
        this.tiff = tiff;
        this.free = free;
    }

    static int size(int entries) {
        return 2 + 12 * entries + 4;
    }

    Directory begin(int entries) {
        tiff.putShort((short) entries);
        return this;
    }

    Directory ascii(int tag, String text) {
        return entry(tag, 2, (text + "\0").getBytes(StandardCharsets.US_ASCII), text.length() + 1);
    }

    Directory number(int tag, int value) {
        return entry(tag, 3, new byte[] {(byte) value, (byte) (value >> 8)}, 1);
    }

    Directory offset(int tag, int value) {
        return entry(tag, 4, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array(), 1);
    }

    Directory degrees(int tag, int... parts) {
        var rationals = ByteBuffer.allocate(8 * parts.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int part : parts) {
            rationals.putInt(part).putInt(1);
        }
        return entry(tag, 5, rationals.array(), parts.length);
    }

    private Directory entry(int tag, int type, byte[] value, int count) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count);
        if (value.length <= 4) {
            tiff.put(java.util.Arrays.copyOf(value, 4));
        } else {
            tiff.putInt(free).put(free, value);
            free += value.length + value.length % 2;
        }
        return this;
    }

    void end() {
        tiff.putInt(0);
    }

    int used() {
        return free;
    }
}

/// One page in Helvetica, which every reader has.
static byte[] pdf(List<String> lines) {
    var text = new StringBuilder("BT /F1 24 Tf 72 760 Td 36 TL");
    lines.forEach(line -> text.append(" (").append(line).append(") Tj T*"));
    text.append(" ET");
    var objects = List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    var out = new StringBuilder("%PDF-1.4\n");
    var offsets = new ArrayList<Integer>();
    for (var object : objects) {
        offsets.add(out.length());
        out.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
    int table = out.length();
    out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    offsets.forEach(offset -> out.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
    out.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
    return out.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
}
