package io.beautysalon.tenant.profile;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.salon.SalonDirectory;
import io.beautysalon.tenant.salon.SalonDirectory.Listed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A salon by its slug, to anybody. */
@RestController
@RequestMapping("/api/v1/public/salons/{slug}")
class PublicProfileController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();

    private final SalonDirectory directory;
    private final PublicProfiles profiles;
    private final JsonMapper json;

    PublicProfileController(SalonDirectory directory, PublicProfiles profiles, JsonMapper json) {
        this.directory = directory;
        this.profiles = profiles;
        this.json = json;
    }

    @GetMapping
    @RequiresScope(value = RequiresScope.PUBLIC, whileReadOnly = true)
    @Operation(
            operationId = "showPublicProfile",
            tags = "public",
            summary = "A salon's public profile, with its locations")
    @ApiResponse(responseCode = "200", description = "The profile", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "308",
            description = "The salon has another slug by now: Location",
            content = @Content)
    ResponseEntity<PublicProfile> show(@PathVariable String slug) {
        var listed = directory.find(slug).orElseThrow(CommonProblem.NOT_FOUND::exception);
        return listed.slug().equals(slug) ? profile(listed) : moved(listed);
    }

    private ResponseEntity<PublicProfile> profile(Listed listed) {
        var profile =
                TenantContext.call(listed.salonId(), () -> profiles.of(listed.salonId()))
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        return ResponseEntity.ok().cacheControl(A_MINUTE).eTag(digest(profile)).body(profile);
    }

    private static ResponseEntity<PublicProfile> moved(Listed listed) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/api/v1/public/salons/" + listed.slug()))
                .cacheControl(A_MINUTE)
                .build();
    }

    /** Made of what is shown, since it comes from several rows with a version each. */
    private String digest(PublicProfile profile) {
        return "\"" + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(profile)) + "\"";
    }
}
