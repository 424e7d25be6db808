Feature: Groups of students, and clusters of groups
  A group is a class or a formation session; a cluster holds groups of one kind.

  Background:
    Given an instance at Domoscio

  @studentgroups/group/create
  Scenario: Making a group
    When the client makes the group "2nd year associates financial services"
    Then the answer is 200 and the whole group, with an id

  @studentgroups/cluster/create
  Scenario: Making a cluster
    When the client makes the cluster "Financial services"
    Then the answer is 200 and the whole cluster, with an id

  @studentgroups/name/required
  Scenario Outline: A name is asked for
    When the client makes a <thing> with an empty name
    Then the answer is 400

    Examples:
      | thing   |
      | group   |
      | cluster |

  @studentgroups/name/length
  Scenario: A name of 255 characters
    When the client makes a group with a name of 255 characters
    Then the answer is 400
    And there is no group

  @studentgroups/name/characters
  Scenario: 254 smileys are 254 characters
    When the client makes a group with a name of 254 smileys
    Then the answer is 200 and the whole group, with an id

  @studentgroups/group/cluster
  Scenario: A cluster that does not exist
    When the client makes the group "Maths" in the cluster 7
    Then the answer is 400
    And there is no group

  @studentgroups/one/read
  Scenario: Reading one group
    Given a group "Maths"
    When the client reads the group "Maths"
    Then the answer is the group "Maths"

  @studentgroups/one/unknown
  Scenario Outline: A group that does not exist
    When the client <does> the group 7
    Then the answer is 404

    Examples:
      | does    |
      | reads   |
      | edits   |
      | deletes |

  @studentgroups/list/all @studentgroups/list/order
  Scenario: Reading all groups
    Given the groups "Maths", "Art" and "Music"
    When the client reads the groups
    Then the answer is a bare array of "Maths", "Art" and "Music"

  @studentgroups/list/filter
  Scenario: Reading the groups of a cluster
    Given the groups "Maths" and "Physics" in the cluster "Sciences" and the group "Art" in none
    When the client reads the groups of the cluster "Sciences"
    Then the answer is a bare array of "Maths" and "Physics"

  @studentgroups/edit/partial
  Scenario: Giving a group another name
    Given a group "Maths" in the cluster "Sciences", made on 17 September
    When the client gives it the name "Mathematics" on 20 September
    Then the group is still in the cluster "Sciences"
    And its created_at is of 17 September and its updated_at of 20 September

  @studentgroups/edit/unchanged
  Scenario: Giving a group the name that it has
    Given a group "Maths", made on 17 September
    When the client gives it the name "Maths" on 20 September
    Then its updated_at is of 20 September

  @studentgroups/delete/answer
  Scenario: Deleting a group
    Given the groups "Maths" and "Art"
    When the client deletes the group "Art"
    Then the answer is the group "Art"
    And the groups are "Maths" alone

  @studentgroups/delete/not-empty
  Scenario: Deleting a cluster that has groups
    Given a group "Maths" in the cluster "Sciences"
    When the client deletes the cluster "Sciences"
    Then the group "Maths" is in no cluster
