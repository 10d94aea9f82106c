from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.database import expected_revision
from app.tables import metadata
from scripts.check_migrations import check

from tests.conftest import in_database

HEAD = '"""x"""\nfrom alembic import op\nimport sqlalchemy as sa\nPHASE = "%s"\ndef upgrade():\n    %s\ndef downgrade():\n    pass\n'


def messages(tmp_path, statement, phase="expand"):
    path = tmp_path / "one.py"
    path.write_text(HEAD % (phase, statement))
    return [finding.message for finding in check(path)]


def test_the_code_and_the_migrations_describe_the_same_tables(settings):
    def differences(connection):
        return compare_metadata(MigrationContext.configure(connection), metadata)

    assert in_database(settings, lambda connection: connection.run_sync(differences)) == []


def test_there_is_one_head():
    assert expected_revision()


def test_the_rule_refuses_what_would_stop_the_service(tmp_path):
    for statement in (
        "op.drop_column('instructions', 'currency')",
        "op.rename_table('outbox', 'messages')",
        "op.alter_column('instructions', 'state', new_column_name='status')",
        "op.alter_column('instructions', 'currency', type_=sa.Text())",
        "op.alter_column('instructions', 'processed_at', nullable=False)",
        "op.add_column('instructions', sa.Column('channel', sa.Text(), nullable=False))",
        "op.create_index('ix_state', 'instructions', ['state'])",
        "op.create_check_constraint('ck', 'instructions', 'true')",
        "op.execute('ALTER TABLE instructions DROP COLUMN currency')",
    ):
        assert len(messages(tmp_path, statement)) == 1, statement


def test_the_rule_lets_expanding_pass(tmp_path):
    for statement in (
        "op.add_column('instructions', sa.Column('channel', sa.Text(), nullable=True))",
        "op.add_column('instructions', sa.Column('channel', sa.Text(), nullable=False, server_default='api'))",
        "op.create_index('ix_state', 'instructions', ['state'], postgresql_concurrently=True)",
        "op.drop_column('instructions', 'currency')  # safe: was never released",
    ):
        assert messages(tmp_path, statement) == [], statement
    assert messages(tmp_path, "op.drop_column('instructions', 'currency')", "contract") == []
