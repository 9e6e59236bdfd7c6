package io.beautysalon.booking.absence;

import io.beautysalon.booking.absence.AbsenceBodies.CreateBlockRequest;
import io.beautysalon.booking.absence.AbsenceBodies.CreateTimeOffRequest;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time off and blocks as parts of a rehearsed change. */
@Configuration(proxyBeanMethods = false)
class AbsenceWriters {

    @Bean
    ScheduleWriter<CreateTimeOffRequest> timeOffWriter(Absences absences, Subjects subjects) {
        return new ScheduleWriter<>() {
            @Override
            public String type() {
                return AbsenceKind.TIME_OFF.name();
            }

            @Override
            public Class<CreateTimeOffRequest> bodyType() {
                return CreateTimeOffRequest.class;
            }

            @Override
            public Concerned concerned(CreateTimeOffRequest body) {
                var subject = subjects.named(body.staffId(), true);
                return Concerned.subject(subject.id(), subject.locations());
            }

            @Override
            public void write(CreateTimeOffRequest body) {
                absences.add(
                        AbsenceKind.TIME_OFF, subjects.named(body.staffId(), true), body.span());
            }
        };
    }

    @Bean
    ScheduleWriter<CreateBlockRequest> blockWriter(Absences absences, Subjects subjects) {
        return new ScheduleWriter<>() {
            @Override
            public String type() {
                return AbsenceKind.BLOCK.name();
            }

            @Override
            public Class<CreateBlockRequest> bodyType() {
                return CreateBlockRequest.class;
            }

            @Override
            public Concerned concerned(CreateBlockRequest body) {
                var subject = subjects.named(body.subjectId(), body.staffId() != null);
                return Concerned.subject(subject.id(), subject.locations());
            }

            @Override
            public void write(CreateBlockRequest body) {
                absences.add(
                        AbsenceKind.BLOCK,
                        subjects.named(body.subjectId(), body.staffId() != null),
                        body.span());
            }
        };
    }
}
