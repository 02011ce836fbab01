package io.patriot.local.aws.keys;

import io.patriot.local.aws.http.AwsFault;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The master keys, by name and by id. On disk each is a file that only its owner may read; that is
 * all that protects it there.
 */
final class KeyShelf {
  static final String ALIAS = "alias/";
  private static final String SUFFIX = ".key";
  private static final Set<PosixFilePermission> OWNER_ENTERS =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES =
      PosixFilePermissions.fromString("rw-------");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final @Nullable Path directory;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, MasterKey> byName = new ConcurrentSkipListMap<>();

  private KeyShelf(@Nullable Path directory) {
    this.directory = directory;
  }

  static KeyShelf open(@Nullable Path directory) throws IOException {
    var shelf = new KeyShelf(directory);
    if (directory != null) {
      Files.createDirectories(directory, withRights(OWNER_ENTERS));
      try (var files = Files.list(directory)) {
        for (Path file : files.filter(it -> it.toString().endsWith(SUFFIX)).toList()) {
          shelf.read(file);
        }
      }
    }
    return shelf;
  }

  /** The key of that name; made when there is none. */
  synchronized MasterKey create(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw AwsFault.refused("ValidationException", "Not a key's name.");
    }
    MasterKey there = byName.get(name);
    if (there != null) {
      return there;
    }
    UUID id = UUID.randomUUID();
    byte[] key = new byte[MasterKey.KEY_BYTES];
    random.nextBytes(key);
    if (directory != null) {
      write(directory.resolve(name + SUFFIX), id, key);
    }
    var made = new MasterKey(id, key, random);
    byName.put(name, made);
    return made;
  }

  /** Gives a key that is there a name besides its own. */
  synchronized void name(String alias, String reference) throws IOException {
    String name = alias.startsWith(ALIAS) ? alias.substring(ALIAS.length()) : "";
    if (!NAME.matcher(name).matches()) {
      throw AwsFault.refused("ValidationException", "Not an alias.");
    }
    MasterKey key = find(reference);
    if (byName.containsKey(name)) {
      throw AwsFault.refused("AlreadyExistsException", "There is such an alias.");
    }
    if (directory != null) {
      Files.copy(
          directory.resolve(ownName(key) + SUFFIX),
          directory.resolve(name + SUFFIX),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    byName.put(name, key);
  }

  private String ownName(MasterKey key) {
    return byName.entrySet().stream()
        .filter(one -> one.getValue().id().equals(key.id()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** By id, ARN, or alias, as KMS takes them. */
  MasterKey find(String reference) {
    String last = reference.substring(reference.lastIndexOf('/') + 1);
    boolean isAlias = reference.contains(ALIAS);
    return byName.entrySet().stream()
        .filter(
            key ->
                isAlias ? key.getKey().equals(last) : key.getValue().id().toString().equals(last))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> AwsFault.refused("NotFoundException", "There is no such key."));
  }

  Optional<MasterKey> find(UUID id) {
    return byName.values().stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private void read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2) {
      throw new IOException("Not a key file: " + file.getFileName());
    }
    String fileName = String.valueOf(file.getFileName());
    byName.put(
        fileName.substring(0, fileName.length() - SUFFIX.length()),
        new MasterKey(
            UUID.fromString(lines.get(0)), Base64.getDecoder().decode(lines.get(1)), random));
  }

  /** Under another name first, so that a process that ends here leaves no half a key. */
  private static void write(Path file, UUID id, byte[] key) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, withRights(OWNER_READS_AND_WRITES));
    Files.writeString(
        draft,
        id + "\n" + Base64.getEncoder().encodeToString(key) + "\n",
        StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(draft, file);
  }

  private static FileAttribute<?>[] withRights(Set<PosixFilePermission> rights) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }
}
