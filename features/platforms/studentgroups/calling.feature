Feature: Calling the API of student groups
  Clients of several times and languages call it, each with habits of its own.

  Background:
    Given an instance at Domoscio

  @studentgroups/call/slashes
  Scenario: A client writes slashes too many
    When the client posts a group "Maths" to "student_groups//"
    Then the answer is the group "Maths"

  @studentgroups/call/companies
  Scenario: A client of 2015 says companies
    Given a group "Maths"
    When the client reads the groups below companies instead of instances
    Then the answer has "company_id" and not "instance_id"

  @studentgroups/call/unknown-address
  Scenario: An address that the API does not have
    When the client reads "knowledge_graphs"
    Then the answer is 404

  @studentgroups/call/method
  Scenario: Deleting all groups at once
    When the client deletes "student_groups" without an id
    Then the answer is 405

  @studentgroups/call/body-required
  Scenario: Making a group of nothing
    When the client posts to "student_groups" without a body
    Then the answer is 411

  @studentgroups/call/query-parameters
  Scenario: A client puts everything into the query
    When the client posts to "student_groups?name=Maths" without a body
    Then the answer is the group "Maths"

  @studentgroups/call/body-parameters
  Scenario: A client puts the filter of a list into a JSON body
    Given students with the uids "a" and "b"
    When the client reads the students with the body {"uid":"b"}
    Then the answer lists the student "b" alone

  @studentgroups/call/json-as-form
  Scenario: JSON that is called a form
    When the client posts {"name":"Maths"} to "student_groups" as application/x-www-form-urlencoded
    Then the answer is the group "Maths"

  @studentgroups/call/form-as-json
  Scenario: A form that is called JSON
    When the client posts name=Maths to "student_groups" as application/json
    Then the answer is the group "Maths"

  @studentgroups/call/malformed-body
  Scenario: A body that breaks off
    When the client posts {"name":"Ma to "student_groups" as application/json
    Then the answer is 400
    And there is no group

  @studentgroups/call/repeated-member
  Scenario: A name that comes twice
    When the client posts {"name":"Maths","name":"Music"} to "student_groups"
    Then the answer is the group "Music"

  @studentgroups/call/unknown-parameters
  Scenario: A parameter that means nothing here
    When the client posts {"name":"Maths","per_page":2000} to "student_groups"
    Then the answer is the group "Maths"

  @studentgroups/call/types
  Scenario: A list where a text must be
    When the client posts {"name":["Maths"]} to "student_groups"
    Then the answer is 400

  @studentgroups/call/ids-as-text
  Scenario: An id that is written as a text
    Given a cluster "Sciences"
    When the client posts {"name":"Maths","student_cluster_id":"1"} to "student_groups"
    Then the group "Maths" is in the cluster "Sciences"

  @studentgroups/call/zero-is-none
  Scenario: A student of no group
    When the client posts {"student_group_id":"0"} to "students"
    Then the student is in no group

  @studentgroups/answer/timestamps
  Scenario: Moments look as in the documentation
    Given it is 9:21:03 on 17 September 2014, UTC
    When the client posts {"name":"Maths"} to "student_groups"
    Then the group's created_at is "2014-09-17 09:21:03"

  @studentgroups/access/token
  Scenario: A call without a token
    When the client reads the groups without a token
    Then the answer is 403

  @studentgroups/access/query-token
  Scenario: The token in the query
    When the client reads the groups with the token in the query
    Then the answer is an empty list

  @studentgroups/access/bearer
  Scenario: The token as a bearer token
    When the client reads the groups with the header Authorization: Bearer and the token
    Then the answer is an empty list

  @studentgroups/access/foreign-instance
  Scenario: The token of another instance
    When the client reads the groups of another instance with the token of this one
    Then the answer is 403
