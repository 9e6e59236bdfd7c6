package io.beautysalon.tenant.member;

import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.tenant.member.MemberDirectory.SalonOfUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The salons that a user belongs to. */
@RestController
class MySalonsController {

    private static final String LIST = "my-salons";

    private final MemberDirectory directory;
    private final Cursors cursors;

    MySalonsController(MemberDirectory directory, Cursors cursors) {
        this.directory = directory;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/salons")
    @RequiresScope(value = RequiresScope.USER, whileReadOnly = true)
    @Operation(
            operationId = "listMySalons",
            tags = "salons",
            summary = "Salons I am a member of, in the order of their registration")
    Page<SalonOfUser> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var user = Caller.current().userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        var after = cursors.afterId(LIST, cursor);
        return Page.of(
                directory.salonsOf(user, after, limit + 1),
                limit,
                salon -> cursors.encode(LIST, salon.id()));
    }
}
