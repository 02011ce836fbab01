package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Topology;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** The functions of one folder: what faces the same people is rolled out together. */
final class FunctionsStack extends Stack {
  private static final int HTTPS = 443;

  private final Map<String, Alias> live = new LinkedHashMap<>();

  FunctionsStack(
      Construct scope,
      Stage stage,
      Topology topology,
      String folder,
      DataStack data,
      MessagingStack messaging,
      GroundStack ground,
      Packages packages,
      StackProps props) {
    super(scope, Names.stack(Path.of(folder).getFileName().toString()), props);
    List<Part> parts =
        topology.parts().stream().filter(part -> part.folder().equals(folder)).toList();
    var made =
        new PartFunction(
            this,
            stage,
            new Grants(this, topology, data),
            data,
            messaging,
            packages,
            ground,
            parts.stream().anyMatch(part -> behindTheGateway(stage, part))
                ? towardsVenues(ground)
                : null);
    parts.forEach(part -> live.put(part.name(), made.of(part)));
  }

  Alias live(Part part) {
    return Objects.requireNonNull(live.get(part.name()));
  }

  /** Who seals or opens exchange keys asks venues, which expect one address. */
  static boolean behindTheGateway(Stage stage, Part part) {
    return stage.fixedEgress() && (part.seals() || part.decrypts());
  }

  private SecurityGroup towardsVenues(GroundStack ground) {
    SecurityGroup group =
        SecurityGroup.Builder.create(this, "towards-venues")
            .vpc(ground.network())
            .description("Speaks to venues and to AWS, and is spoken to by nobody")
            .allowAllOutbound(false)
            .build();
    group.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "venues and AWS");
    return group;
  }
}
