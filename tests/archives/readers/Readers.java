import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Scanner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads archives with Java's two readers. A job is a line, `reader TAB path`; what was read is a
 * line as well: for each entry its name in base64, whether it is a folder, and the SHA-256 of its
 * content, all with a TAB between, or `error TAB message`.
 */
class Readers {
    public static void main(String[] arguments) throws Exception {
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String[] job = lines.nextLine().split("\t");
            String result;
            try {
                Path path = Path.of(job[1]);
                List<String> entries = job[0].equals("ZipFile") ? fromFile(path) : fromStream(path);
                result = String.join("\t", entries);
            } catch (Throwable error) {
                result = "error\t" + String.valueOf(error).replaceAll("\\s+", " ");
            }
            System.out.println(result);
            System.out.flush();
        }
    }

    private static List<String> fromFile(Path path) throws Exception {
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream data = zip.getInputStream(entry)) {
                    add(entries, entry, data.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static List<String> fromStream(Path path) throws Exception {
        List<String> entries = new ArrayList<>();
        ByteArrayInputStream bytes = new ByteArrayInputStream(Files.readAllBytes(path));
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(entries, entry, zip.readAllBytes());
            }
        }
        return entries;
    }

    private static void add(List<String> to, ZipEntry entry, byte[] data) throws Exception {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        to.add(Base64.getEncoder().encodeToString(name));
        to.add(entry.isDirectory() ? "folder" : "file");
        byte[] checksum = MessageDigest.getInstance("SHA-256").digest(data);
        to.add(HexFormat.of().formatHex(checksum));
    }
}
