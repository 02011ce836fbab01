package io.patriot.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.ec2.CfnEIP;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.NatGatewayProps;
import software.amazon.awscdk.services.ec2.NatProvider;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What must stand before anything runs: a network, a place for the feed's images, and the address
 * of the internet's door, which the bot tells people before anything stands behind it.
 *
 * <p>Where venues must see one address, whoever speaks to them stands behind one gateway; otherwise
 * there is none, because a gateway costs more than all else in a small installation.
 */
final class GroundStack extends Stack {
  private static final int ZONES = 2;
  private static final int SUBNET_BITS = 24;
  private static final int IMAGES_KEPT = 20;

  private final boolean fixedEgress;
  private final Vpc network;
  private final Repository images;
  private final HttpApi door;
  private final @Nullable CfnEIP egress;

  GroundStack(Construct scope, Stage stage, DataStack data, StackProps props) {
    super(scope, Names.stack("ground"), props);
    this.fixedEgress = stage.fixedEgress();
    this.egress = fixedEgress ? CfnEIP.Builder.create(this, "egress").domain("vpc").build() : null;
    this.network =
        Vpc.Builder.create(this, "network")
            .ipAddresses(IpAddresses.cidr("10.40.0.0/16"))
            .maxAzs(ZONES)
            .natGateways(fixedEgress ? 1 : 0)
            .natGatewayProvider(gateway(egress))
            .subnetConfiguration(subnets())
            .restrictDefaultSecurityGroup(false)
            .build();
    network.addGatewayEndpoint(
        "tables",
        GatewayVpcEndpointOptions.builder().service(GatewayVpcEndpointAwsService.DYNAMODB).build());
    noteWhoSpeaks(stage, data);
    this.images =
        Repository.Builder.create(this, "feed-images")
            .repositoryName("patriot-fargate-feeds")
            .imageScanOnPush(true)
            .imageTagMutability(TagMutability.IMMUTABLE)
            .lifecycleRules(List.of(LifecycleRule.builder().maxImageCount(IMAGES_KEPT).build()))
            .removalPolicy(stage.keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .build();
    this.door =
        HttpApi.Builder.create(this, "door").apiName("patriot").createDefaultStage(false).build();
  }

  /** Where pages are and updates come in; nothing answers there until the door's stack stands. */
  HttpApi door() {
    return door;
  }

  /** The address that venues see, where it is always the same. */
  Optional<String> egressAddress() {
    return Optional.ofNullable(egress).map(CfnEIP::getRef);
  }

  Vpc network() {
    return network;
  }

  Repository images() {
    return images;
  }

  /** Where a part stands that speaks to venues. */
  SubnetSelection towardsVenues() {
    return SubnetSelection.builder()
        .subnetType(fixedEgress ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PUBLIC)
        .build();
  }

  private static NatProvider gateway(@Nullable CfnEIP egress) {
    return egress == null
        ? NatProvider.gateway()
        : NatProvider.gateway(
            NatGatewayProps.builder()
                .eipAllocationIds(List.of(egress.getAttrAllocationId()))
                .build());
  }

  private List<SubnetConfiguration> subnets() {
    var subnets = new ArrayList<SubnetConfiguration>();
    subnets.add(
        SubnetConfiguration.builder()
            .name("open")
            .subnetType(SubnetType.PUBLIC)
            .mapPublicIpOnLaunch(false)
            .cidrMask(SUBNET_BITS)
            .build());
    if (fixedEgress) {
      subnets.add(
          SubnetConfiguration.builder()
              .name("behind-the-gateway")
              .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
              .cidrMask(SUBNET_BITS)
              .build());
    }
    return subnets;
  }

  private void noteWhoSpeaks(Stage stage, DataStack data) {
    var log = Logs.group(this, "network", stage, data);
    Role role =
        Role.Builder.create(this, "network-log-role")
            .assumedBy(new ServicePrincipal("vpc-flow-logs.amazonaws.com"))
            .build();
    Roles.allow(this, "network-log", role, List.of(Logs.writing(this, "network")));
    network.addFlowLog(
        "network-log-line",
        FlowLogOptions.builder()
            .destination(FlowLogDestination.toCloudWatchLogs(log, role.withoutPolicyUpdates()))
            .trafficType(FlowLogTrafficType.REJECT)
            .build());
  }
}
