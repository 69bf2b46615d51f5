import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What an organisation is on the campus. */
export type OrganisationKind = 'operator' | 'company' | 'knowledgePartner';

/** A company, a knowledge partner or the building company itself. */
@Entity('organisation')
@Unique('organisation_name_unique', ['campusId', 'name'])
@Check('organisation_kind_known', `kind IN ('operator', 'company', 'knowledgePartner')`)
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' })
  id: string;

  @ForeignKey('campus', { name: 'organisation_campus_fk' })
  @Column('uuid', { name: 'campus_id' })
  campusId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;
}
