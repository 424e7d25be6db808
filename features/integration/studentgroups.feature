@integration @needs-clock
Feature: An integration keeps groups at StudentGroups
  A PUT changes what it carries and leaves the rest; lists of version 2 come in pages; its tokens rotate.

  @studentgroups/student/create @studentgroups/student/uid-unique
  Scenario: A student is made once, and known by the school's own id
    When the integration provisions "Ada" as a student at StudentGroups
    Then it reports created
    And the reported user id is the one that StudentGroups keeps for "Ada"
    When the integration provisions "Ada" as a student at StudentGroups
    Then it reports existing
    And "Ada" exists once at StudentGroups

  @studentgroups/student/create
  Scenario: A lost answer makes nobody twice
    Given StudentGroups loses the answer to the next call of "students.create"
    When the integration provisions "Ada" as a student at StudentGroups
    And nothing goes wrong any more
    And the integration provisions "Ada" as a student at StudentGroups
    Then it reports created or existing
    And "Ada" exists once at StudentGroups

  @studentgroups/group/create
  Scenario: A group has the members that it was given
    Given the integration has provisioned "Ada and Ben" as students at StudentGroups
    When the integration saves the group "7b" at StudentGroups with the members "Ada and Ben"
    Then it reports created
    And StudentGroups holds 1 student_group with name "7b"
    And the members of the group "7b" at StudentGroups are "Ada and Ben"

  @studentgroups/edit/partial @studentgroups/student/profile-merge
  Scenario: Renaming a group leaves its members, changing its members leaves its name
    Given the integration has provisioned "Ada, Ben and Cleo" as students at StudentGroups
    And the integration has saved the group "7b" at StudentGroups with the members "Ada and Ben"
    When the integration renames the group "7b" to "8b" at StudentGroups
    Then it reports updated
    And StudentGroups holds 1 student_group
    And the members of the group "8b" at StudentGroups are "Ada and Ben"
    When the integration puts "Ben and Cleo" into the group "7b" at StudentGroups
    Then the members of the group "8b" at StudentGroups are "Ben and Cleo"

  @studentgroups/edit/unchanged @studentgroups/group/create
  Scenario: Saving the same group again makes no second one
    Given the integration has saved the group "7b" at StudentGroups
    When the integration saves the group "7b" at StudentGroups
    Then it reports existing
    And StudentGroups holds 1 student_group

  @studentgroups/name/length @studentgroups/name/required
  Scenario Outline: A name that StudentGroups does not take is rejected and not cut: <what>
    Given the integration has saved the group "7b" at StudentGroups
    When the integration renames the group "7b" to "<name>" at StudentGroups
    Then it reports rejected
    And StudentGroups holds 1 student_group with name "7b"

    Examples:
      | what     | name          |
      | too long | {255 letters} |
      | blank    |               |

  @studentgroups/name/length @studentgroups/name/characters
  Scenario: A name that just fits comes through whole
    When the integration saves the group "{254 letters}" at StudentGroups
    Then it reports created
    And the group "{254 letters}" exists once at StudentGroups

  @studentgroups/list/all @studentgroups/paging/page @studentgroups/paging/default-per-page
  Scenario: All groups are listed, however many pages that takes
    Given 123 groups at StudentGroups
    When the integration lists the groups of StudentGroups
    Then it reports 123 groups
    And it reports no group twice

  @studentgroups/paging/maximum-per-page
  Scenario: A page that is smaller than was asked for is not the last
    Given StudentGroups has the setting maximumPerPage = "20"
    And 45 groups at StudentGroups
    When the integration lists the groups of StudentGroups
    Then it reports 45 groups

  @studentgroups/v2/access-token-life @studentgroups/v2/renewal @studentgroups/v2/refresh-token-life
  Scenario Outline: Tokens that have expired after <time> are renewed, and nobody notices
    Given the integration has provisioned "Ada" as a student at StudentGroups
    When <time> pass
    And the integration provisions "Ben" as a student at StudentGroups
    Then it reports created
    And "Ben" exists once at StudentGroups

    Examples:
      | time    |
      | 3 hours |
      | 60 days |
